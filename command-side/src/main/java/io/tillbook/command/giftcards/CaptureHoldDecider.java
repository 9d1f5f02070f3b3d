package io.tillbook.command.giftcards;

import io.tillbook.api.giftcards.CardHoldCommand.CaptureHold;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;

/** Spends what is held for a sale that is still to be recorded. */
final class CaptureHoldDecider implements Decider<CaptureHold> {
    @Override
    public Footprint footprint(CaptureHold command, States known) {
        return Footprint.none().writing(GiftCard.at(command.card())).writing(CardsOfSale.at(command.sale()));
    }

    @Override
    public Decision decide(CaptureHold command, Occurrence occurrence, States states) {
        Capture capture =
                new Capture(command.card(), command.sale(), command.location(), command.amountMinor(),
                        CardChecks.received(occurrence));
        return Rules.firstBroken(() -> capture.broken(states))
                .orElseGet(() -> capture.add(new Draft(states)).accepted());
    }
}
