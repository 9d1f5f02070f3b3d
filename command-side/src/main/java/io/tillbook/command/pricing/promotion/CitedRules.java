package io.tillbook.command.pricing.promotion;

import io.tillbook.api.pricing.basket.Application.Cited;
import io.tillbook.api.pricing.basket.PricingPolicy;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.basket.Search;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import io.tillbook.command.pricing.productset.ProductSets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Versions of promotions that a sale cites, with the product sets that they name. Neither ever changes. */
final class CitedRules {
    private CitedRules() {}

    static Footprint reading(Footprint footprint, Collection<Cited> cited, States known) {
        return ProductSets.reading(footprint.readingAll(cited.stream()
                .map(Cited::promotion)
                .distinct()
                .map(Promotion::at)), rules(cited, known));
    }

    /** Those that are known. */
    static RuleBook of(Collection<Cited> cited, States states) {
        List<PublishedRule> rules = rules(cited, states);
        return new RuleBook(rules, ProductSets.of(states, rules), PricingPolicy.USUAL, Search.AS_NEEDED);
    }

    private static List<PublishedRule> rules(Collection<Cited> cited, States states) {
        return cited.stream().map(each -> rule(each, states)).flatMap(Optional::stream).toList();
    }

    private static Optional<PublishedRule> rule(Cited cited, States states) {
        return states.of(Promotion.at(cited.promotion()))
                .version(cited.version())
                .map(version -> new PublishedRule(cited.promotion(), cited.version(), version.rule()));
    }
}
