package io.tillbook.query.pricing.list;

import io.tillbook.api.pricing.list.PriceResolution;
import io.tillbook.api.pricing.list.PriceStep;
import java.time.Instant;
import java.util.List;

/**
 * How the price of a product goes on somewhere, as far as it is known.
 *
 * @param position position of the last event that any of the lists there has told about it; 0 where there is none
 */
public record PriceCourse(PriceResolution resolution, long position) {
    /** What it costs from a moment on, until another one. */
    public List<PriceStep> steps(Instant from, Instant until) {
        return resolution.steps(from, until);
    }
}
