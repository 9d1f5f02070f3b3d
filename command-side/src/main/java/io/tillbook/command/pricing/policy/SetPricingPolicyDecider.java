package io.tillbook.command.pricing.policy;

import io.tillbook.api.catalog.CatalogRejection;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.pricing.policy.PricingPolicyCommand.SetPricingPolicy;
import io.tillbook.api.pricing.policy.PricingPolicyEvent.PricingPolicySet;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import java.util.Optional;

/** Sets the policy of a store, of a region, or of the chain. */
final class SetPricingPolicyDecider implements Decider<SetPricingPolicy> {
    @Override
    public Footprint footprint(SetPricingPolicy command, States known) {
        LocationId store = command.location();
        Footprint footprint = Footprint.none().writing(stream(command));
        return store == null ? footprint : footprint.reading(Location.at(store));
    }

    @Override
    public Decision decide(SetPricingPolicy command, Occurrence occurrence, States states) {
        return Rules.firstBroken(() -> unknownLocation(command, states))
                .orElseGet(() -> new Draft(states)
                        .add(stream(command),
                                new PricingPolicySet(command.location(), command.region(), command.settings()))
                        .accepted());
    }

    private static Optional<CatalogRejection> unknownLocation(SetPricingPolicy command, States states) {
        LocationId store = command.location();
        return store == null ? Optional.empty() : Catalog.unknownLocation(states, store);
    }

    private static StreamRef<?> stream(SetPricingPolicy command) {
        LocationId store = command.location();
        return store == null ? WiderPolicies.STREAM : PricingPolicies.ofStore(store);
    }
}
