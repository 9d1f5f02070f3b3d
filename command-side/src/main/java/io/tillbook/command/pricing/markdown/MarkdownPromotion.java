package io.tillbook.command.pricing.markdown;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.api.pricing.markdown.MarkdownEvent.MarkdownProposed;
import io.tillbook.api.pricing.rule.Benefit.Pay;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Period;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.pricing.rule.Stacking;
import io.tillbook.api.pricing.rule.When;
import io.tillbook.command.pricing.promotion.PromotionLedger;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The promotion that a markdown becomes: a lower price at one location for goods that have so few days left. */
final class MarkdownPromotion {
    /** What other rules can avoid it by. */
    private static final String TAG = "markdown";

    private MarkdownPromotion() {}

    static PromotionLedger.Entry of(MarkdownProposed proposed, int payBasisPoints, OffsetDateTime from,
            @Nullable EmployeeId author) {
        return new PromotionLedger.Entry(proposed.markdown().promotion(),
                "临期 " + proposed.sku().value() + " " + proposed.batch().value(),
                PromotionRule.of(rule(proposed, payBasisPoints)), from, proposed.until(), author);
    }

    private static Rule rule(MarkdownProposed proposed, int payBasisPoints) {
        return Rule.of(Layer.PRICE, goods(proposed.sku(), proposed.daysLeftAtMost()), new Need.None(),
                new Pay(payBasisPoints, null))
                .when(at(proposed.location()))
                .stacking(Stacking.tag(TAG));
    }

    private static Scope goods(Sku sku, int daysLeftAtMost) {
        return new Scope(Set.of(), Set.of(sku), Set.of(), Set.of(), null, daysLeftAtMost, Set.of());
    }

    private static When at(LocationId location) {
        return new When(Period.StoreLocal.ALWAYS, List.of(), Set.of(location), Set.of(), Set.of(), false, Set.of(),
                Set.of(), null, false, null);
    }
}
