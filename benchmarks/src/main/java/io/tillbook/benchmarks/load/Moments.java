package io.tillbook.benchmarks.load;

/**
 * The moments of a request, by {@link System#nanoTime}.
 *
 * @param dueNs when it should have left: by the clock, or with the answer before it
 * @param sentNs when it left
 * @param answeredNs when the whole answer had come
 */
record Moments(long dueNs, long sentNs, long answeredNs) {}
