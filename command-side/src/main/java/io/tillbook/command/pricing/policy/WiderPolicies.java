package io.tillbook.command.pricing.policy;

import io.tillbook.api.kernel.StreamId;
import io.tillbook.api.pricing.policy.PolicySettings;
import io.tillbook.api.pricing.policy.PricingPolicyEvent.PricingPolicySet;
import io.tillbook.api.pricing.policy.PricingPolicyEvent;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.Map;
import java.util.TreeMap;

/**
 * The policies that are wider than one store. They share one stream, since regions are texts and no ids.
 *
 * @param chain that of the chain
 * @param regions those of regions, by region
 */
record WiderPolicies(PolicySettings chain, Map<String, PolicySettings> regions) {
    /** The stream. No store can have its name, which has no id behind it. */
    static final StreamRef<WiderPolicies> STREAM = new StreamRef<>(
            StreamType.of("pricingpolicies", new WiderPolicies(PolicySettings.NONE, Map.of()))
                    .on(PricingPolicyEvent.class, WiderPolicies::evolve),
            new StreamId("pricingpolicies"));

    private static WiderPolicies evolve(WiderPolicies policies, PricingPolicyEvent event) {
        return switch (event) {
            case PricingPolicySet set -> set.region() == null
                    ? new WiderPolicies(set.settings(), policies.regions)
                    : policies.with(set.region(), set.settings());
        };
    }

    private WiderPolicies with(String region, PolicySettings settings) {
        Map<String, PolicySettings> after = new TreeMap<>(regions);
        after.put(region, settings);
        return new WiderPolicies(chain, after);
    }
}
