package io.tillbook.command.pricing.promotion;

import io.tillbook.api.pricing.basis.AppliedRule;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;

/** The question that other slices have for promotions: what the versions say that a sale cites. */
public final class CitedPromotions {
    private CitedPromotions() {}

    /** A footprint, and looks at the promotions that are cited. */
    public static Footprint reading(Footprint footprint, Collection<AppliedRule> applied) {
        return applied.isEmpty() ? footprint
                : footprint.readingAll(applied.stream()
                        .map(AppliedRule::promotion)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(Promotion::at));
    }

    /** The rule of a version that was published; empty where it was not, and for what no promotion gave. */
    public static Optional<Rule> rule(States states, AppliedRule applied) {
        PromotionId promotion = applied.promotion();
        Integer version = applied.version();
        return promotion == null || version == null ? Optional.empty()
                : states.of(Promotion.at(promotion))
                        .version(version)
                        .filter(found -> found.from() != null)
                        .map(found -> found.rule().rule());
    }
}
