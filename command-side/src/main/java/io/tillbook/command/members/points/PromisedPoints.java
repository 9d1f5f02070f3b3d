package io.tillbook.command.members.points;

import io.tillbook.api.pricing.basis.AppliedRule;
import io.tillbook.api.pricing.basket.Application.Cited;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.rule.Benefit.PointsGift;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import io.tillbook.command.pricing.productset.ProductSets;
import io.tillbook.command.pricing.promotion.PublishedPromotions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Points that a promotion gives for a sale beside those that are earned anyway.
 *
 * @param scope for which goods
 * @param multiplierBp what their points are multiplied with, in basis points
 * @param bonus how many more
 */
record PromisedPoints(Scope scope, int multiplierBp, long bonus) {
    static Footprint reading(Footprint footprint, CompleteSale sale, States known) {
        return ProductSets.reading(PublishedPromotions.readingCited(footprint, sale.applied()), rules(sale, known));
    }

    /** Those that a sale cites. */
    static List<PromisedPoints> of(CompleteSale sale, States states) {
        return sale.applied().stream().flatMap(applied -> of(applied, states).stream()).toList();
    }

    /** What is in the product sets that their promotions name, by name and version. */
    static Map<String, Scope> sets(CompleteSale sale, States states) {
        return ProductSets.of(states, rules(sale, states));
    }

    private static List<PublishedRule> rules(CompleteSale sale, States states) {
        return sale.applied()
                .stream()
                .filter(applied -> of(applied, states).isPresent())
                .flatMap(applied -> applied.cited().stream())
                .flatMap((Cited cited) -> PublishedPromotions.version(states, cited).stream())
                .toList();
    }

    private static Optional<PromisedPoints> of(AppliedRule applied, States states) {
        int times = Objects.requireNonNullElse(applied.times(), 1);
        return times == 0 ? Optional.empty()
                : PublishedPromotions.rule(states, applied).flatMap(rule -> given(rule, applied, times));
    }

    /** What the step gives that the sale says it has reached. */
    private static Optional<PromisedPoints> given(Rule rule, AppliedRule applied, int times) {
        int step = Objects.requireNonNullElse(applied.step(), 0);
        return step < rule.steps().size() && rule.steps().get(step).give() instanceof PointsGift gift
                ? Optional.of(new PromisedPoints(rule.scope(), gift.multiplierBp(), (long) gift.bonus() * times))
                : Optional.empty();
    }
}
