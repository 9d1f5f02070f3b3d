package io.tillbook.api.pricing.list;

import java.time.Duration;
import java.time.Instant;

/**
 * How long the prices of an open basket hold although others have begun.
 *
 * @param most the longest from the opening of a basket to its payment
 */
public record BasketGrace(Duration most) {
    /** Half an hour. */
    public static final BasketGrace USUAL = new BasketGrace(Duration.ofMinutes(30));
    private static final Duration TO_PAY = Duration.ofMinutes(1);

    /**
     * The moment whose prices hold: that of the opening, or that of the payment where it comes too late, or where the
     * clock of who has opened it is ahead.
     */
    public Instant pricedAt(Instant opened, Instant paid) {
        return opened.isAfter(paid) || opened.plus(most).isBefore(paid) ? paid : opened;
    }

    /**
     * Whether prices of a moment hold for what is paid at another one. Whoever has just asked what a basket costs can
     * pay that, whatever the grace is.
     */
    public boolean covers(Instant pricedAt, Instant paid) {
        Duration longest = most.compareTo(TO_PAY) > 0 ? most : TO_PAY;
        return !pricedAt.isAfter(paid) && !pricedAt.plus(longest).isBefore(paid);
    }
}
