package io.tillbook.command.checkout;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.pricing.policy.StorePolicy;
import io.tillbook.command.kernel.States;

/** Tells what stores have decided about prices. */
@FunctionalInterface
public interface StorePolicies {
    /** What holds at an open store, by the streams that a sale reads which tells how it was priced. */
    StorePolicy at(States states, LocationId store);
}
