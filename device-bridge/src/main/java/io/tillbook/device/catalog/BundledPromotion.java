package io.tillbook.device.catalog;

import io.tillbook.api.pricing.basket.PublishedRule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a promotion as a bundle tells it.
 *
 * @param rule the version and what it says
 * @param name what it is called
 * @param from from when on it holds
 * @param until from when on it does not; missing where that is not told
 */
public record BundledPromotion(PublishedRule rule, String name, Instant from, @Nullable Instant until) {
    /** Whether it holds at a moment. */
    public boolean holdsAt(Instant at) {
        return !from.isAfter(at) && (until == null || at.isBefore(until));
    }
}
