package io.tillbook.benchmarks.sidebyside;

import io.tillbook.benchmarks.load.Latency;
import org.jspecify.annotations.Nullable;

/**
 * What one side did once.
 *
 * @param name who it was
 * @param perSecond sales per second
 * @param latency how long they took: of sales, or of requests where one has many
 * @param cores processors that it kept busy; null where it cannot be told
 * @param clientCores processors that its client kept busy; null where it cannot be told
 */
record Side(String name, double perSecond, Latency latency, @Nullable Double cores, @Nullable Double clientCores) {}
