package io.tillbook.api.pricing.policy;

import io.tillbook.api.pricing.basket.PricingPolicy.PointsPolicy;
import io.tillbook.api.pricing.basket.PricingPolicy;
import io.tillbook.api.pricing.list.BasketGrace;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The policies that bear on a store. Each setting comes from the narrowest of them that has it.
 *
 * @param store that of the store
 * @param region that of its region
 * @param chain that of the chain
 */
public record PolicyLayers(PolicySettings store, PolicySettings region, PolicySettings chain) {
    /** Nobody has decided anything. */
    public static final PolicyLayers NONE =
            new PolicyLayers(PolicySettings.NONE, PolicySettings.NONE, PolicySettings.NONE);

    /** The policy made of all of them and of what is usual. */
    public StorePolicy resolve() {
        PricingPolicy usual = PricingPolicy.USUAL;
        PointsPolicy points = new PointsPolicy(
                orElse(PolicySettings::pointValueMinor, Math.toIntExact(usual.points().valueMinor())),
                orElse(PolicySettings::pointStep, usual.points().step()),
                orElse(PolicySettings::pointCapBp, usual.points().capBp()));
        PricingPolicy pricing = new PricingPolicy(orElse(PolicySettings::groups, usual.groups()),
                orElse(PolicySettings::maxCoupons, usual.maxCoupons()),
                orElse(PolicySettings::roundOffStep, Math.toIntExact(usual.roundOffStep())), points);
        return new StorePolicy(pricing,
                orElse(PolicySettings::graceMinutes, Math.toIntExact(BasketGrace.USUAL.most().toMinutes())),
                orElse(PolicySettings::priceCheck, PriceCheck.OFF), orElse(PolicySettings::manualLimits, List.of()));
    }

    private <T> T orElse(Function<PolicySettings, @Nullable T> setting, T usual) {
        return Stream.of(store, region, chain)
                .<@Nullable T>map(setting)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(usual);
    }
}
