package io.tillbook.benchmarks.growth;

import io.tillbook.benchmarks.load.Latency;

/**
 * The event store by itself.
 *
 * @param events how many events there are
 * @param filledPerSecond events per second that the kernel took, callers' work included
 * @param readPerSecond events per second when all are read in order
 * @param decodedPerSecond events per second when their payloads are decoded too, by one thread
 * @param bytesPerEvent what an event takes on disk
 * @param hotEvents events of the stream that every tenth sale goes to
 * @param coldLoad deciding about that stream by a process that remembers nothing
 */
record StoreFigures(long events, double filledPerSecond, double readPerSecond, double decodedPerSecond,
        double bytesPerEvent, long hotEvents,
        Latency coldLoad) {}
