package io.tillbook.command.giftcards;

import io.tillbook.api.giftcards.CardHoldCommand.ReleaseHold;
import io.tillbook.api.giftcards.GiftCardEvent.HoldEnded;
import io.tillbook.api.giftcards.GiftCardRejection.NotHeld;
import io.tillbook.api.giftcards.HoldEnd;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.giftcards.CardsOfSale.PaidByCard;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** Lets go of what is held for a sale, or gives back what was captured for it. */
final class ReleaseHoldDecider implements Decider<ReleaseHold> {
    @Override
    public Footprint footprint(ReleaseHold command, States known) {
        return Successors.writing(Footprint.none(), command.card(), known).writing(CardsOfSale.at(command.sale()));
    }

    @Override
    public Decision decide(ReleaseHold command, Occurrence occurrence, States states) {
        Draft draft = new Draft(states);
        if (states.of(GiftCard.at(command.card())).holdFor(command.sale()).isPresent()) {
            draft.add(GiftCard.at(command.card()),
                    new HoldEnded(command.card(), command.sale(), HoldEnd.RELEASED));
        }
        Money captured =
                states.of(CardsOfSale.at(command.sale()))
                        .of(command.card())
                        .map(PaidByCard::capturedMinor)
                        .orElse(Money.ZERO);
        if (!captured.isZero()) {
            CardRefunds.back(command.card(), command.sale(), null, command.location(), captured,
                    CardChecks.received(occurrence), draft);
        }
        return draft.isEmpty()
                ? Decision.refused(new NotHeld(command.card(), command.sale(), Money.ZERO, Money.ZERO))
                : draft.accepted();
    }
}
