package io.tillbook.command.pricing.promotion;

import io.tillbook.api.pricing.basket.Application.Cited;
import io.tillbook.api.pricing.basket.PricingPolicy;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.basket.Search;
import io.tillbook.api.pricing.language.SetRef;
import io.tillbook.api.pricing.productset.SetGoods;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import io.tillbook.command.pricing.productset.ProductSets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Versions of promotions that a sale cites, with the product sets that they name. Neither ever changes. */
final class CitedRules {
    private CitedRules() {}

    static Footprint reading(Footprint footprint, Collection<Cited> cited, States known) {
        return footprint.readingAll(cited.stream().map(Cited::promotion).distinct().map(Promotion::at))
                .readingAll(sets(cited, known).map(SetRef::set).distinct().map(ProductSets::at));
    }

    /** Those that are known. */
    static RuleBook of(Collection<Cited> cited, States states) {
        Map<String, Scope> sets = sets(cited, states).distinct()
                .filter(set -> ProductSets.isDefined(states, set))
                .collect(Collectors.toMap(SetRef::text, set -> goods(set, states).scope()));
        return new RuleBook(rules(cited, states).toList(), sets, PricingPolicy.USUAL, Search.AS_NEEDED);
    }

    private static SetGoods goods(SetRef set, States states) {
        return ProductSets.goods(states, set).orElseThrow();
    }

    private static Stream<PublishedRule> rules(Collection<Cited> cited, States states) {
        return cited.stream().map(each -> rule(each, states)).flatMap(Optional::stream);
    }

    private static Optional<PublishedRule> rule(Cited cited, States states) {
        return states.of(Promotion.at(cited.promotion()))
                .version(cited.version())
                .map(version -> new PublishedRule(cited.promotion(), cited.version(), version.rule().rule()));
    }

    private static Stream<SetRef> sets(Collection<Cited> cited, States states) {
        return rules(cited, states).map(PublishedRule::rule)
                .map(rule -> rule.sets().map(SetRef::of))
                .flatMap(Function.identity());
    }
}
