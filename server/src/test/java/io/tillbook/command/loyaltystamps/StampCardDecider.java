package io.tillbook.command.loyaltystamps;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.loyaltystamps.LoyaltyStampsCommand.StampCard;
import io.tillbook.api.loyaltystamps.LoyaltyStampsEvent.CardStamped;
import io.tillbook.api.loyaltystamps.LoyaltyStampsRejection.CardFull;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** Stamps a card while there is room on it. */
final class StampCardDecider implements Decider<StampCard> {
    @Override
    public Footprint footprint(StampCard command, States known) {
        return Footprint.none().writing(StampedCard.of(command.card()));
    }

    @Override
    public Decision decide(StampCard command, Occurrence occurrence, States states) {
        int stamps = states.of(StampedCard.of(command.card())).stamps();
        return stamps + command.stamps() > StampedCard.MOST
                ? Decision.refused(new CardFull(command.card(), stamps, StampedCard.MOST))
                : new Draft(states)
                        .add(StampedCard.of(command.card()), new CardStamped(command.card(), command.stamps()))
                        .accepted();
    }
}
