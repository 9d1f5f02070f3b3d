package io.tillbook.command.replenishment;

import io.tillbook.api.kernel.StreamId;
import io.tillbook.api.replenishment.ReplenishmentEvent;
import io.tillbook.api.replenishment.ReplenishmentEvent.StockPolicySet;
import io.tillbook.api.replenishment.ReplenishmentEvent.SupplySet;
import io.tillbook.api.replenishment.StockPolicy;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The policies that are wider than one stock. They share one stream, since categories are texts and no ids.
 *
 * @param chain that of the chain
 * @param categories those of categories, by category
 */
record PolicyDefaults(StockPolicy chain, Map<String, StockPolicy> categories) {
    /** The stream. No pair of a location and a SKU can have its name, which has no slash. */
    static final StreamRef<PolicyDefaults> STREAM = new StreamRef<>(
            StreamType.of("stockpolicy", new PolicyDefaults(StockPolicy.NONE, Map.of()))
                    .on(ReplenishmentEvent.class, PolicyDefaults::evolve),
            new StreamId("stockpolicy-defaults"));

    /** The policy of a category; empty where there is none. */
    StockPolicy of(@Nullable String category) {
        return category == null ? StockPolicy.NONE : categories.getOrDefault(category, StockPolicy.NONE);
    }

    private static PolicyDefaults evolve(PolicyDefaults defaults, ReplenishmentEvent event) {
        return switch (event) {
            case StockPolicySet set -> set.category() == null
                    ? new PolicyDefaults(set.policy(), defaults.categories)
                    : defaults.with(set.category(), set.policy());
            case SupplySet _ -> defaults;
        };
    }

    private PolicyDefaults with(String category, StockPolicy policy) {
        Map<String, StockPolicy> after = new TreeMap<>(categories);
        if (policy.isEmpty()) {
            after.remove(category);
        } else {
            after.put(category, policy);
        }
        return new PolicyDefaults(chain, after);
    }
}
