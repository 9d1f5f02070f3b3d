package io.tillbook.query.pricing.bundle;

import java.time.Instant;

/**
 * A bundle that a till has.
 *
 * @param position its position
 * @param asOf its moment
 */
public record BundleBase(long position, Instant asOf) {}
