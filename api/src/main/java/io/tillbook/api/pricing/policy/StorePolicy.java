package io.tillbook.api.pricing.policy;

import io.tillbook.api.pricing.basket.PricingPolicy;
import java.util.List;

/**
 * What holds at a store.
 *
 * @param pricing what the engine has to know of it
 * @param graceMinutes for how long a basket keeps the prices that held when it was opened
 * @param priceCheck what is done where a sale was priced otherwise
 * @param manualLimits how much may be taken off by hand; who is not named may not
 */
public record StorePolicy(PricingPolicy pricing, int graceMinutes, PriceCheck priceCheck,
        List<ManualLimit> manualLimits) {
    /** Grace where nobody has decided. */
    public static final int USUAL_GRACE = 30;

    /** Copies the list. */
    public StorePolicy {
        manualLimits = List.copyOf(manualLimits);
    }
}
