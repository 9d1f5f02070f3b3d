package io.tillbook.command.pricing.promotion;

import io.tillbook.api.catalog.CatalogRejection;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.pricing.language.SetRef;
import io.tillbook.api.pricing.promotion.PromotionRejection.UnknownProductSet;
import io.tillbook.api.pricing.promotion.PromotionRejection.UnknownStackGroup;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.pricing.policy.PricingPolicies;
import io.tillbook.command.pricing.productset.ProductSets;
import java.util.List;
import java.util.Optional;

/**
 * What a rule names that has to be there: product sets, stores, and its group where the chain orders groups.
 *
 * @param sets versions of product sets
 * @param stores stores
 * @param group its group; empty where it names none
 */
record NamedThings(List<SetRef> sets, List<LocationId> stores, String group) {
    static NamedThings of(Rule rule) {
        return new NamedThings(rule.sets().sorted().map(SetRef::of).toList(),
                rule.when().stores().stream().sorted().toList(), rule.stacking().group());
    }

    Footprint reading(Footprint footprint) {
        return PricingPolicies.readingChain(footprint)
                .readingAll(sets.stream().map(named -> ProductSets.at(named.set())))
                .readingAll(stores.stream().map(Location::at));
    }

    Optional<UnknownProductSet> unknownSet(States states) {
        return Rules.firstOf(sets, named -> Rules.when(!ProductSets.isDefined(states, named),
                () -> new UnknownProductSet("/payload/rule", named.set(), named.version())));
    }

    Optional<CatalogRejection> unknownStore(States states) {
        return Rules.firstOf(stores, store -> Catalog.unknownLocation(states, store));
    }

    /** A chain that orders no groups takes all. */
    Optional<UnknownStackGroup> unknownGroup(States states) {
        List<String> groups = PricingPolicies.groups(states);
        return Rules.when(!group.isEmpty() && !groups.isEmpty() && !groups.contains(group),
                () -> new UnknownStackGroup("/payload/rule/stack/group", group));
    }
}
