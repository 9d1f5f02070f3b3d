package io.tillbook.command.pricing.promotion;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.pricing.promotion.PromotionCommand.StopPromotion;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionStopped;
import io.tillbook.api.pricing.promotion.PromotionRejection.NotPublished;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.Objects;
import java.util.Optional;

/** Ends a promotion for good. */
final class StopPromotionDecider implements Decider<StopPromotion> {
    @Override
    public Footprint footprint(StopPromotion command, States known) {
        return Footprint.none().writing(Promotion.at(command.promotion()));
    }

    @Override
    public Decision decide(StopPromotion command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> PromotionRules.unknown(states, command.promotion()),
                        () -> PromotionRules.stopped(states, command.promotion()),
                        () -> notPublished(command, states),
                        () -> PromotionRules.inPast("at", command.at(), occurrence))
                .orElseGet(() -> new Draft(states)
                        .add(Promotion.at(command.promotion()), new PromotionStopped(command.promotion(),
                                Objects.requireNonNullElse(command.at(), PromotionRules.received(occurrence)),
                                command.reason()))
                        .accepted());
    }

    private static Optional<NotPublished> notPublished(StopPromotion command, States states) {
        return Rules.when(!states.of(Promotion.at(command.promotion())).isPublished(),
                () -> new NotPublished(command.promotion()));
    }
}
