package io.tillbook.command.giftcards;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.giftcards.CardState;
import io.tillbook.api.giftcards.CardValue;
import io.tillbook.api.giftcards.GiftCardEvent.HoldEnded;
import io.tillbook.api.giftcards.GiftCardEvent.SaleCardSpent;
import io.tillbook.api.giftcards.GiftCardEvent.ValueSpent;
import io.tillbook.api.giftcards.GiftCardRejection.NotHeld;
import io.tillbook.api.giftcards.GiftCardRejection;
import io.tillbook.api.giftcards.HoldEnd;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.sales.SaleId;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * What is spent of what a card holds for a sale, before that is recorded.
 *
 * @param amount how much
 * @param at when
 */
record Capture(CardNumber card, SaleId sale, LocationId location, Money amount, OffsetDateTime at) {
    /** Why it cannot be. */
    Optional<GiftCardRejection> broken(States states) {
        return CardChecks.notIn(Set.of(CardState.ACTIVE), card, states)
                .or(() -> states.of(CardsOfSale.at(sale)).taken(card, sale))
                .or(() -> notHeld(states));
    }

    private Optional<GiftCardRejection> notHeld(States states) {
        Money held = states.of(GiftCard.at(card)).heldFor(sale, at);
        return Rules.when(amount.exceeds(held), () -> new NotHeld(card, sale, amount, held));
    }

    Draft add(Draft draft) {
        GiftCard known = draft.of(GiftCard.at(card));
        CardValue lots = known.value().spending(amount, known.policy());
        return draft.add(GiftCard.at(card), new HoldEnded(card, sale, HoldEnd.CAPTURED))
                .add(GiftCard.at(card), new ValueSpent(card, sale, location, lots.paidMinor(), lots.bonusMinor()))
                .add(CardsOfSale.at(sale),
                        new SaleCardSpent(sale, card, lots.paidMinor(), lots.bonusMinor(), Money.ZERO, true));
    }
}
