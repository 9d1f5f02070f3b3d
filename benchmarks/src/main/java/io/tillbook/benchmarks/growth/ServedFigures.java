package io.tillbook.benchmarks.growth;

import io.tillbook.benchmarks.load.Latency;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The server on that store.
 *
 * @param rebuiltPerSecond events per second while all views were folded anew; null where that was over at once
 * @param startUpSeconds from the start of the process until it is ready, with views that are there
 * @param queries latency of each query
 * @param sales latency of sales, by when they were due
 * @param heapBytes what the server's heap holds afterwards, garbage included
 * @param residentBytes the server's memory as the system sees it; 0 where it does not tell
 * @param viewBytesPerEvent what the embedded views take on disk for each event
 */
record ServedFigures(@Nullable Double rebuiltPerSecond, double startUpSeconds, Map<String, Latency> queries,
        Latency sales, long heapBytes, long residentBytes, double viewBytesPerEvent) {}
