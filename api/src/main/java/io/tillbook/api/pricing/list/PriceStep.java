package io.tillbook.api.pricing.list;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a unit costs from a moment on, until the next step.
 *
 * @param from the moment; null for the first step, which holds already
 * @param price the price; null where there is none
 */
public record PriceStep(@Nullable Instant from, @Nullable ResolvedPrice price) {}
