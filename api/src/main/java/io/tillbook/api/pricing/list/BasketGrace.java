package io.tillbook.api.pricing.list;

import java.time.Duration;
import java.time.Instant;

/**
 * How long the prices of an open basket hold although others have begun.
 *
 * @param most the longest from the opening of a basket to its payment
 */
public record BasketGrace(Duration most) {
    /** Whether a basket still has the prices of its opening. A till whose clock runs ahead opens none in the future. */
    public boolean holds(Instant opened, Instant paid) {
        return !opened.isAfter(paid) && !opened.plus(most).isBefore(paid);
    }
}
