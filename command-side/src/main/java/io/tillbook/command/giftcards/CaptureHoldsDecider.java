package io.tillbook.command.giftcards;

import io.tillbook.api.giftcards.CardHoldCommand.CaptureHolds;
import io.tillbook.api.giftcards.CardHoldCommand.HeldPart;
import io.tillbook.api.giftcards.GiftCardRejection;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/** Spends what is held on several cards for a sale that is still to be recorded: of all of them, or of none. */
final class CaptureHoldsDecider implements Decider<CaptureHolds> {
    @Override
    public Footprint footprint(CaptureHolds command, States known) {
        Footprint all = Footprint.none().writing(CardsOfSale.at(command.sale()));
        for (HeldPart part : command.cards()) {
            all = all.writing(GiftCard.at(part.card()));
        }
        return all;
    }

    @Override
    public Decision decide(CaptureHolds command, Occurrence occurrence, States states) {
        Draft draft = new Draft(states);
        for (HeldPart part : command.cards()) {
            Capture capture = new Capture(part.card(), command.sale(), command.location(), part.amountMinor(),
                    CardChecks.received(occurrence));
            Optional<GiftCardRejection> broken = capture.broken(draft);
            if (broken.isPresent()) {
                return Decision.refused(broken.get());
            }
            capture.add(draft);
        }
        return draft.accepted();
    }
}
