package io.tillbook.command.pricing.promotion;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.pricing.promotion.PromotionCommand.RevisePromotion;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionDrafted;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;

/** Drafts the next version of a promotion. */
final class RevisePromotionDecider implements Decider<RevisePromotion> {
    @Override
    public Footprint footprint(RevisePromotion command, States known) {
        return NamedThings.of(command.rule().rule())
                .reading(Footprint.none().writing(Promotion.at(command.promotion())));
    }

    @Override
    public Decision decide(RevisePromotion command, Occurrence occurrence, States states) {
        NamedThings named = NamedThings.of(command.rule().rule());
        return Rules
                .firstBroken(() -> PromotionRules.unknown(states, command.promotion()),
                        () -> PromotionRules.stopped(states, command.promotion()), () -> named.unknownSet(states),
                        () -> named.unknownStore(states), () -> named.unknownGroup(states))
                .orElseGet(() -> revised(command, occurrence, states));
    }

    private static Decision revised(RevisePromotion command, Occurrence occurrence, States states) {
        int next = states.of(Promotion.at(command.promotion())).latest() + 1;
        return new Draft(states)
                .add(Promotion.at(command.promotion()), new PromotionDrafted(command.promotion(), next,
                        command.name(), command.rule().canonical(), occurrence.employee()))
                .accepted();
    }
}
