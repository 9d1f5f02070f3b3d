package io.tillbook.command.pricing.promotion;

import io.tillbook.api.pricing.basis.AppliedRule;
import io.tillbook.api.pricing.basket.Application.Cited;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.promotion.VersionTerm;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The questions that other slices have for promotions. What holds at a moment that is over never changes. */
public final class PublishedPromotions {
    private PublishedPromotions() {}

    /** A footprint, and looks at promotions. */
    public static Footprint reading(Footprint footprint, Collection<PromotionId> promotions) {
        return footprint.readingAll(promotions.stream().map(Promotion::at));
    }

    /** A footprint, and looks at the promotions that a sale cites. */
    public static Footprint readingCited(Footprint footprint, Collection<AppliedRule> applied) {
        return reading(footprint, AppliedRule.allCited(applied).stream().map(Cited::promotion).distinct().toList());
    }

    /** The rule of a version that was published; empty where it was not, and for what no promotion gave. */
    public static Optional<Rule> rule(States states, AppliedRule applied) {
        return applied.cited().flatMap(cited -> version(states, cited)).map(PublishedRule::rule);
    }

    /** A version that was published, be it from a moment on that is to come. */
    public static Optional<PublishedRule> version(States states, Cited cited) {
        Promotion promotion = states.of(Promotion.at(cited.promotion()));
        return promotion.version(cited.version())
                .filter(version -> version.from() != null)
                .map(version -> new PublishedRule(cited.promotion(), cited.version(), version.rule()));
    }

    /** When the version that holds at a moment ends, as far as that is known by then; empty where it goes on. */
    public static Optional<Instant> end(States states, PromotionId id, Instant at) {
        Promotion promotion = states.of(Promotion.at(id));
        return Stream
                .concat(VersionTerm.holding(promotion.terms(), promotion.stoppedAt(), at)
                        .flatMap(term -> Optional.ofNullable(term.until()))
                        .stream(),
                        Optional.ofNullable(promotion.stoppedAt()).map(OffsetDateTime::toInstant).stream())
                .min(Comparator.naturalOrder());
    }

    /** The version that holds at a moment. */
    public static Optional<PublishedRule> holding(States states, PromotionId id, Instant at) {
        Promotion promotion = states.of(Promotion.at(id));
        return VersionTerm.holding(promotion.terms(), promotion.stoppedAt(), at)
                .flatMap(term -> version(states, new Cited(id, term.version())));
    }
}
