package io.tillbook.benchmarks.http;

/**
 * How views caught up with the events.
 *
 * @param events how many events they were behind
 * @param seconds how long it took until they were not
 */
public record CatchUp(long events, double seconds) {
    /** Events per second. */
    public double perSecond() {
        return seconds == 0 ? 0 : events / seconds;
    }
}
