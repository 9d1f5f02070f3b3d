package io.tillbook.query.pricing.promotion;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.pricing.policy.PolicySettings;
import org.jspecify.annotations.Nullable;

/**
 * What was decided for a store, for a region or for the chain, as its key says.
 *
 * @param settings what was decided
 */
record PricingPolicyView(PolicySettings settings) {
    /** Key of that of the chain. */
    static final String CHAIN = "chain";

    static String ofRegion(String region) {
        return "region/" + region;
    }

    static String ofStore(LocationId store) {
        return "store/" + store.value();
    }

    static String key(@Nullable LocationId location, @Nullable String region) {
        if (location != null) {
            return ofStore(location);
        }
        return region == null ? CHAIN : ofRegion(region);
    }
}
