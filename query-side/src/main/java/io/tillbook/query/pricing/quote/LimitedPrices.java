package io.tillbook.query.pricing.quote;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basket.Application;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PricingFacts;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.basket.Skipped;
import io.tillbook.api.pricing.engine.PricingEngine;
import io.tillbook.query.pricing.limit.UsesLeft;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Prices a basket by what is left of limited promotions, and tells which of them would have given something.
 *
 * @param basket the basket
 * @param book the rules
 * @param facts what else is known
 */
record LimitedPrices(Basket basket, RuleBook book, PricingFacts facts) {
    /** As a sale of it would be accepted: a budget is enough for all that a rule takes off, or the rule is left out. */
    PricedBasket by(UsesLeft left) {
        UsesLeft enough = left;
        PricedBasket priced = price(enough);
        Optional<PromotionId> dearest = tooDear(priced, enough);
        while (dearest.isPresent()) {
            enough = enough.overBudget(dearest.get());
            priced = price(enough);
            dearest = tooDear(priced, enough);
        }
        return priced.skipping(told(priced, enough));
    }

    private PricedBasket price(UsesLeft left) {
        return PricingEngine.price(basket, book, facts.usesLeft(left.uses()));
    }

    /** The first promotion that takes off more than is left of its budget. */
    private static Optional<PromotionId> tooDear(PricedBasket priced, UsesLeft left) {
        Map<PromotionId, Money> benefits = new TreeMap<>();
        for (Application application : priced.applications()) {
            Application.Cited cited = application.cited();
            if (cited != null) {
                benefits.merge(cited.promotion(), application.benefitMinor(), Money::plus);
            }
        }
        return benefits.entrySet()
                .stream()
                .filter(each -> !left.affords(each.getKey(), each.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private List<Skipped> told(PricedBasket priced, UsesLeft left) {
        List<Skipped> limited = book.rules()
                .stream()
                .filter(rule -> left.usedUp().containsKey(rule.promotion()))
                .filter(this::wouldGive)
                .map(rule -> new Skipped(rule.promotion(), rule.rule().when().coupon(),
                        Objects.requireNonNull(left.usedUp().get(rule.promotion()))))
                .sorted((some, other) -> Objects.requireNonNull(some.promotion())
                        .compareTo(Objects.requireNonNull(other.promotion())))
                .toList();
        return Stream.concat(priced.skipped().stream().filter(each -> !isToldOf(each.coupon(), limited)),
                limited.stream()).toList();
    }

    /** A coupon whose promotion is used up is told with that. */
    private static boolean isToldOf(@Nullable String coupon, List<Skipped> limited) {
        return coupon != null && limited.stream().anyMatch(each -> coupon.equals(each.coupon()));
    }

    private boolean wouldGive(PublishedRule rule) {
        RuleBook alone = new RuleBook(List.of(rule), book.sets(), book.policy(), book.search());
        return PricingEngine.price(basket, alone, facts.usesLeft(Map.of()))
                .applications()
                .stream()
                .anyMatch(application -> application.cited() != null);
    }
}
