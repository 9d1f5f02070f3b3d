package io.tillbook.api.pricing.policy;

import io.tillbook.api.pricing.basket.PricingPolicy;
import io.tillbook.api.pricing.list.BasketGrace;
import java.time.Duration;
import java.util.List;

/**
 * What holds at a store.
 *
 * @param pricing what the engine has to know of it
 * @param graceMinutes for how long a basket keeps the prices that held when it was opened
 * @param priceCheck what is done where a sale was priced otherwise
 * @param manualLimits how large a share may be taken off by hand: who is not named may take off nothing alone; nobody
 *     is bound by shares where none is given
 */
public record StorePolicy(PricingPolicy pricing, int graceMinutes, PriceCheck priceCheck,
        List<ManualLimit> manualLimits) {
    /** Copies the list. */
    public StorePolicy {
        manualLimits = List.copyOf(manualLimits);
    }

    /** How long the prices of an open basket hold. */
    public BasketGrace grace() {
        return new BasketGrace(Duration.ofMinutes(graceMinutes));
    }
}
