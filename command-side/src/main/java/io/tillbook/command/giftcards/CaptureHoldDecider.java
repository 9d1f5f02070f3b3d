package io.tillbook.command.giftcards;

import io.tillbook.api.giftcards.CardHoldCommand.CaptureHold;
import io.tillbook.api.giftcards.CardState;
import io.tillbook.api.giftcards.CardValue;
import io.tillbook.api.giftcards.GiftCardEvent.HoldEnded;
import io.tillbook.api.giftcards.GiftCardEvent.SaleCardSpent;
import io.tillbook.api.giftcards.GiftCardEvent.ValueSpent;
import io.tillbook.api.giftcards.GiftCardRejection.NotHeld;
import io.tillbook.api.giftcards.HoldEnd;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;

/** Spends what is held for a sale that is still to be recorded. */
final class CaptureHoldDecider implements Decider<CaptureHold> {
    @Override
    public Footprint footprint(CaptureHold command, States known) {
        return Footprint.none().writing(GiftCard.at(command.card())).writing(CardsOfSale.at(command.sale()));
    }

    @Override
    public Decision decide(CaptureHold command, Occurrence occurrence, States states) {
        OffsetDateTime now = CardChecks.received(occurrence);
        return Rules
                .firstBroken(() -> CardChecks.notIn(Set.of(CardState.ACTIVE), command.card(), states),
                        () -> states.of(CardsOfSale.at(command.sale())).taken(command.card(), command.sale()),
                        () -> notHeld(command, now, states))
                .orElseGet(() -> captured(command, states));
    }

    private static Optional<NotHeld> notHeld(CaptureHold command, OffsetDateTime now, States states) {
        Money held = states.of(GiftCard.at(command.card())).heldFor(command.sale(), now);
        return Rules.when(command.amountMinor().exceeds(held),
                () -> new NotHeld(command.card(), command.sale(), command.amountMinor(), held));
    }

    private static Decision captured(CaptureHold command, States states) {
        GiftCard card = states.of(GiftCard.at(command.card()));
        CardValue lots = card.value().spending(command.amountMinor(), card.policy());
        return new Draft(states)
                .add(GiftCard.at(command.card()), new HoldEnded(command.card(), command.sale(), HoldEnd.CAPTURED))
                .add(GiftCard.at(command.card()), new ValueSpent(command.card(), command.sale(), command.location(),
                        lots.paidMinor(), lots.bonusMinor()))
                .add(CardsOfSale.at(command.sale()), new SaleCardSpent(command.sale(), command.card(),
                        lots.paidMinor(), lots.bonusMinor(), Money.ZERO, true))
                .accepted();
    }
}
