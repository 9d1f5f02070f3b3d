package io.tillbook.api.pricing.policy;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import org.jspecify.annotations.Nullable;

/** What happened to policies about prices. */
public sealed interface PricingPolicyEvent extends Event {
    /** A policy was set, of a store, of a region, or of the chain; it replaces the one before. */
    record PricingPolicySet(@Nullable LocationId location, @Nullable String region, PolicySettings settings)
            implements
            PricingPolicyEvent {}
}
