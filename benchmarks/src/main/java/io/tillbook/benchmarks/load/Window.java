package io.tillbook.benchmarks.load;

/**
 * When requests are sent and counted, by {@link System#nanoTime}.
 *
 * @param startNs when the first is sent
 * @param fromNs when counting begins
 * @param endNs when it ends, and sending too
 */
record Window(long startNs, long fromNs, long endNs) {
    boolean counts(long momentNs) {
        return momentNs >= fromNs && momentNs <= endNs;
    }
}
