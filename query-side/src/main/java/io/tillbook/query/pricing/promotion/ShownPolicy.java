package io.tillbook.query.pricing.promotion;

import io.tillbook.api.pricing.policy.ManualLimit;
import io.tillbook.api.pricing.policy.PriceCheck;
import io.tillbook.api.pricing.policy.StorePolicy;
import java.util.List;

/** What holds at a store, as it is shown; see {@link StorePolicy}. */
record ShownPolicy(List<String> groups, int graceMinutes, PriceCheck priceCheck, int maxCoupons, long roundOffStep,
        List<ManualLimit> manualLimits) {
    static ShownPolicy of(StorePolicy policy) {
        return new ShownPolicy(policy.pricing().groups(), policy.graceMinutes(), policy.priceCheck(),
                policy.pricing().maxCoupons(), policy.pricing().roundOffStep(), policy.manualLimits());
    }
}
