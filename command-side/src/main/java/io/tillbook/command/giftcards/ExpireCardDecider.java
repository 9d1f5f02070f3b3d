package io.tillbook.command.giftcards;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.giftcards.CardState;
import io.tillbook.api.giftcards.GiftCardCommand.ExpireCard;
import io.tillbook.api.giftcards.GiftCardEvent.CardExpired;
import io.tillbook.api.giftcards.GiftCardEvent.HoldEnded;
import io.tillbook.api.giftcards.GiftCardEvent.ValueExpired;
import io.tillbook.api.giftcards.GiftCardRejection.CardNotOver;
import io.tillbook.api.giftcards.HoldEnd;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.giftcards.GiftCard.Hold;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;

/** Records what the clock has made true of a card: holds that are over, its own end, and income from what is left. */
final class ExpireCardDecider implements Decider<ExpireCard> {
    @Override
    public Footprint footprint(ExpireCard command, States known) {
        return Footprint.none().reading(CardRules.STREAM).writing(GiftCard.at(command.card()));
    }

    @Override
    public Decision decide(ExpireCard command, Occurrence occurrence, States states) {
        OffsetDateTime now = CardChecks.received(occurrence);
        Draft draft = new Draft(states);
        endHolds(command.card(), now, draft);
        expire(command.card(), now, draft);
        breakValue(command.card(), now, draft);
        // Of a card that is closed for good nothing is left to be recorded.
        boolean isClosed = draft.of(GiftCard.at(command.card())).state() == CardState.CLOSED;
        return draft.isEmpty() && !isClosed ? Decision.refused(new CardNotOver(command.card())) : draft.accepted();
    }

    private static void endHolds(CardNumber card, OffsetDateTime now, Draft draft) {
        for (Hold hold : draft.of(GiftCard.at(card)).holds()) {
            if (hold.isOver(now)) {
                draft.add(GiftCard.at(card), new HoldEnded(card, hold.sale(), HoldEnd.EXPIRED));
            }
        }
    }

    private static void expire(CardNumber card, OffsetDateTime now, Draft draft) {
        GiftCard known = draft.of(GiftCard.at(card));
        OffsetDateTime until = known.until();
        if (known.state() == CardState.ACTIVE && until != null && known.isOver(now)) {
            draft.add(GiftCard.at(card),
                    new CardExpired(card, known.isAgain() ? null : CardRules.at(draft, until).breakageFrom(until)));
        }
    }

    private static void breakValue(CardNumber card, OffsetDateTime now, Draft draft) {
        GiftCard known = draft.of(GiftCard.at(card));
        OffsetDateTime from = known.breakageFrom();
        if (known.state() == CardState.EXPIRED && from != null && !from.isAfter(now) && !known.value().isZero()) {
            draft.add(GiftCard.at(card),
                    new ValueExpired(card, known.value().paidMinor(), known.value().bonusMinor()));
        }
    }
}
