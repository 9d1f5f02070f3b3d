package io.tillbook.command.replenishment;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.replenishment.PolicyLayers;
import io.tillbook.api.replenishment.ReplenishmentEvent;
import io.tillbook.api.replenishment.ReplenishmentEvent.StockPolicySet;
import io.tillbook.api.replenishment.ReplenishmentEvent.SupplySet;
import io.tillbook.api.replenishment.StockPolicy;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;

/** The questions that other slices have for the stock policies. */
public final class StockPolicies {
    private static final StreamType<StockPolicy> OF_STOCK = StreamType.of("stockpolicy", StockPolicy.NONE)
            .on(ReplenishmentEvent.class, StockPolicies::evolve);

    private StockPolicies() {}

    /** A footprint, and looks at the policies that bear on a stock. Which one that is also depends on its product. */
    public static Footprint reading(Footprint footprint, LocationId location, Sku sku) {
        return footprint.reading(ofStock(location, sku)).reading(PolicyDefaults.STREAM);
    }

    /** The policies that bear on a stock. */
    public static PolicyLayers of(States states, LocationId location, Sku sku) {
        PolicyDefaults defaults = states.of(PolicyDefaults.STREAM);
        return new PolicyLayers(states.of(ofStock(location, sku)), defaults.of(Catalog.category(states, sku)),
                defaults.chain());
    }

    /** The stream of the policy of one SKU at one location. */
    static StreamRef<StockPolicy> ofStock(LocationId location, Sku sku) {
        return OF_STOCK.at(location, sku);
    }

    private static StockPolicy evolve(StockPolicy policy, ReplenishmentEvent event) {
        return switch (event) {
            case StockPolicySet set -> set.policy();
            case SupplySet _ -> policy;
        };
    }
}
