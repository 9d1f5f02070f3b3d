package io.tillbook.command.pricing.promotion;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.pricing.promotion.PromotionCommand.DraftPromotion;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionDrafted;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;

/** Begins a promotion with its first version. */
final class DraftPromotionDecider implements Decider<DraftPromotion> {
    @Override
    public Footprint footprint(DraftPromotion command, States known) {
        return NamedThings.of(command.rule().rule())
                .reading(Footprint.none().writing(Promotion.at(command.promotion())));
    }

    @Override
    public Decision decide(DraftPromotion command, Occurrence occurrence, States states) {
        NamedThings named = NamedThings.of(command.rule().rule());
        return Rules
                .firstBroken(() -> PromotionLedger.drafted(states, command.promotion()), () -> named.unknownSet(states),
                        () -> named.unknownStore(states), () -> named.unknownGroup(states))
                .orElseGet(() -> new Draft(states)
                        .add(Promotion.at(command.promotion()), new PromotionDrafted(command.promotion(), 1,
                                command.name(), command.rule().canonical(), occurrence.employee()))
                        .accepted());
    }
}
