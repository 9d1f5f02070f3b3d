package io.tillbook.command.pricing.promotion;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.promotion.PromotionRejection.PromotionInPast;
import io.tillbook.api.pricing.promotion.PromotionRejection.PromotionIsStopped;
import io.tillbook.api.pricing.promotion.PromotionRejection.UnknownPromotion;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules that several commands about promotions have to keep. */
final class PromotionRules {
    private PromotionRules() {}

    static Optional<UnknownPromotion> unknown(States states, PromotionId promotion) {
        return Rules.when(states.of(Promotion.at(promotion)).versions().isEmpty(),
                () -> new UnknownPromotion(promotion));
    }

    static Optional<PromotionIsStopped> stopped(States states, PromotionId promotion) {
        return Optional.ofNullable(states.of(Promotion.at(promotion)).stoppedAt())
                .map(at -> new PromotionIsStopped(promotion, at));
    }

    /** What was sold before the server knew of a change was sold without it. */
    static Optional<PromotionInPast> inPast(String field, @Nullable OffsetDateTime time, Occurrence occurrence) {
        OffsetDateTime received = received(occurrence);
        return time == null || !time.isBefore(received) ? Optional.empty()
                : Optional.of(new PromotionInPast(field, time, received));
    }

    static OffsetDateTime received(Occurrence occurrence) {
        return occurrence.receivedAt().atOffset(ZoneOffset.UTC);
    }
}
