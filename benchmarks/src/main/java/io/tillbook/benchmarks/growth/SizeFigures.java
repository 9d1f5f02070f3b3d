package io.tillbook.benchmarks.growth;

/**
 * What was measured at one size.
 *
 * @param size how many events there were to be
 * @param store the event store by itself
 * @param served the server on it
 */
record SizeFigures(long size, StoreFigures store, ServedFigures served) {}
