package io.tillbook.server.payments.cards;

/** What became of closing a terminal's day. */
public sealed interface DayClosed {
    /**
     * It is closed.
     *
     * @param payments how many, less what was reversed
     * @param paidMinor what was paid
     * @param refundedMinor what was given back
     */
    record Closed(long payments, long paidMinor, long refundedMinor) implements DayClosed {}

    /** It is not closed by this, or not known to be. */
    record Unknown(String text) implements DayClosed {}
}
