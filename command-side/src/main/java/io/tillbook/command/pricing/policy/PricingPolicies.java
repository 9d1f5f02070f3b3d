package io.tillbook.command.pricing.policy;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.pricing.policy.PolicyLayers;
import io.tillbook.api.pricing.policy.PolicySettings;
import io.tillbook.api.pricing.policy.PricingPolicyEvent.PricingPolicySet;
import io.tillbook.api.pricing.policy.PricingPolicyEvent;
import io.tillbook.api.pricing.policy.StorePolicy;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The questions that other slices have for the policies about prices. */
public final class PricingPolicies {
    private static final StreamType<PolicySettings> OF_STORE = StreamType.of("pricingpolicy", PolicySettings.NONE)
            .on(PricingPolicyEvent.class, PricingPolicies::evolve);

    private PricingPolicies() {}

    /** A footprint, and looks at the policy of the chain. */
    public static Footprint readingChain(Footprint footprint) {
        return footprint.reading(WiderPolicies.STREAM);
    }

    /** The groups of promotions that the chain orders; none where it orders none. */
    public static List<String> groups(States states) {
        return Objects.requireNonNullElse(states.of(WiderPolicies.STREAM).chain().groups(), List.of());
    }

    /** A footprint, and looks at the policies that bear on a store. */
    public static Footprint reading(Footprint footprint, LocationId store) {
        return readingChain(footprint).reading(ofStore(store));
    }

    /** The policies that bear on a store of a region. */
    public static PolicyLayers of(States states, LocationId store, @Nullable String region) {
        WiderPolicies wider = states.of(WiderPolicies.STREAM);
        return new PolicyLayers(states.of(ofStore(store)),
                region == null ? PolicySettings.NONE : wider.regions().getOrDefault(region, PolicySettings.NONE),
                wider.chain());
    }

    /**
     * What holds at a store.
     *
     * @param store an open location
     */
    public static StorePolicy at(States states, LocationId store) {
        return of(states, store, Catalog.open(states, store).region()).resolve();
    }

    /** The stream of the policy of one store. */
    static StreamRef<PolicySettings> ofStore(LocationId store) {
        return OF_STORE.at(store);
    }

    private static PolicySettings evolve(PolicySettings settings, PricingPolicyEvent event) {
        return switch (event) {
            case PricingPolicySet set -> set.settings();
        };
    }
}
