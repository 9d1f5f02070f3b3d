package io.tillbook.command.pricing.productset;

import io.tillbook.api.pricing.basket.ProductSetId;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.language.SetRef;
import io.tillbook.api.pricing.productset.ProductSetEvent.ProductSetDefined;
import io.tillbook.api.pricing.productset.ProductSetEvent;
import io.tillbook.api.pricing.productset.SetGoods;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The questions that promotions and sales have for product sets. */
public final class ProductSets {
    private static final StreamType<List<SetGoods>> VERSIONS =
            StreamType.of("productset", List.<SetGoods>of()).on(ProductSetEvent.class, ProductSets::evolve);

    private ProductSets() {}

    /** The stream of a set; its state is what is in its versions, by their numbers. */
    public static StreamRef<List<SetGoods>> at(ProductSetId set) {
        return VERSIONS.at(set);
    }

    /** Whether a version was defined. */
    public static boolean isDefined(States states, SetRef named) {
        return goods(states, named).isPresent();
    }

    /** A footprint, and looks at the sets that rules name. */
    public static Footprint reading(Footprint footprint, Collection<PublishedRule> rules) {
        return footprint.readingAll(named(rules).map(SetRef::of).map(named -> at(named.set())));
    }

    /** What is in the sets that rules name, by name and version; what was not defined is left out. */
    public static Map<String, Scope> of(States states, Collection<PublishedRule> rules) {
        Map<String, Scope> scopes = new HashMap<>();
        named(rules)
                .forEach(name -> goods(states, SetRef.of(name)).ifPresent(goods -> scopes.put(name, goods.scope())));
        return scopes;
    }

    /** What is in a version; empty where it was not defined. */
    public static Optional<SetGoods> goods(States states, SetRef named) {
        List<SetGoods> versions = states.of(at(named.set()));
        return named.version() > versions.size() ? Optional.empty()
                : Optional.of(versions.get(named.version() - 1));
    }

    private static Stream<String> named(Collection<PublishedRule> rules) {
        return rules.stream().flatMap(rule -> rule.rule().sets());
    }

    private static List<SetGoods> evolve(List<SetGoods> versions, ProductSetEvent event) {
        return switch (event) {
            case ProductSetDefined defined ->
                Stream.concat(versions.stream(), Stream.of(defined.goods())).toList();
        };
    }
}
