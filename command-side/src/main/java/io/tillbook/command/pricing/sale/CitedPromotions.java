package io.tillbook.command.pricing.sale;

import io.tillbook.api.pricing.basis.AppliedRule;
import io.tillbook.api.pricing.basket.Application.Cited;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import io.tillbook.command.pricing.productset.ProductSets;
import io.tillbook.command.pricing.promotion.PublishedPromotions;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The promotions that a sale cites: the only ones that its check looks at, since those that lost have no influence. */
final class CitedPromotions {
    private CitedPromotions() {}

    /** Looks at them, and at the product sets of the versions that are cited and of those that held. */
    static Footprint reading(Footprint footprint, CompleteSale sale, States known) {
        List<Cited> cited = AppliedRule.allCited(sale.applied());
        List<PromotionId> promotions = cited.stream().map(Cited::promotion).distinct().toList();
        return promotions.isEmpty() ? footprint
                : ProductSets.reading(PublishedPromotions.reading(footprint, promotions),
                        rules(known, cited, Objects.requireNonNull(sale.basis()).pricedAt().toInstant()));
    }

    /** The versions that are cited, as far as they were published, and those that held instead. */
    static List<PublishedRule> rules(States states, List<Cited> cited, Instant at) {
        return cited.stream()
                .flatMap(each -> Stream.concat(PublishedPromotions.version(states, each).stream(),
                        PublishedPromotions.holding(states, each.promotion(), at)
                                .filter(holding -> holding.version() != each.version())
                                .stream()))
                .toList();
    }
}
