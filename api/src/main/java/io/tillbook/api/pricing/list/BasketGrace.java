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

    /**
     * The moment whose prices hold: that of the opening, or that of the payment where it comes too late, or where the
     * clock of who has opened it is ahead.
     */
    public Instant pricedAt(Instant opened, Instant paid) {
        return opened.isAfter(paid) || opened.plus(most).isBefore(paid) ? paid : opened;
    }
}
