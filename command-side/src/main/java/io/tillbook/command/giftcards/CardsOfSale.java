package io.tillbook.command.giftcards;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.giftcards.CardValue;
import io.tillbook.api.giftcards.GiftCardEvent.OfSale;
import io.tillbook.api.giftcards.GiftCardEvent.SaleCardRefunded;
import io.tillbook.api.giftcards.GiftCardEvent.SaleCardSpent;
import io.tillbook.api.giftcards.GiftCardRejection.SaleAlreadyPaid;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.sales.SaleId;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a sale was paid with by gift cards, and what of it came back. It stands on a stream of the sale's own, so that a
 * card that is used without end need not remember its sales.
 *
 * @param cards the cards, in the order in which they were used; none where it was not paid with any
 */
record CardsOfSale(List<PaidByCard> cards) {
    private static final StreamType<CardsOfSale> STREAM = StreamType.of("salecards", new CardsOfSale(List.of()))
            .on(OfSale.class, CardsOfSale::evolve);

    /**
     * What it was paid with by one card.
     *
     * @param spent of which lots
     * @param overdrawnMinor what the card did not have
     * @param backMinor what came back to the lots
     * @param settledMinor what came back of the overdraft
     * @param capturedMinor what was captured for the sale, and waits for it
     * @param isTaken whether the sale was recorded, and has taken the card
     */
    record PaidByCard(CardNumber card, CardValue spent, Money overdrawnMinor, Money backMinor, Money settledMinor,
            Money capturedMinor, boolean isTaken) {
        /** What can still come back. */
        Money left() {
            return unsettled().plus(spent.total().minus(backMinor));
        }

        /** What of the overdraft did not come back. */
        Money unsettled() {
            return overdrawnMinor.minus(settledMinor);
        }

        /**
         * How an amount comes back: what the card did not have comes back first, as nobody has paid for it, and the
         * rest to the lots that it came from.
         *
         * @param amount no more than is left
         */
        SaleCardRefunded back(SaleId sale, Money amount) {
            Money settled = amount.min(unsettled());
            CardValue lots = spent.back(backMinor, amount.minus(settled));
            return new SaleCardRefunded(sale, card, lots.paidMinor(), lots.bonusMinor(), settled);
        }
    }

    static StreamRef<CardsOfSale> at(SaleId sale) {
        return STREAM.at(sale);
    }

    Optional<PaidByCard> of(CardNumber card) {
        return cards.stream().filter(each -> each.card().equals(card)).findFirst();
    }

    /** Rule: nothing is held or captured for a sale that was paid with the card: nobody would take or release it. */
    Optional<SaleAlreadyPaid> taken(CardNumber card, SaleId sale) {
        return of(card).filter(PaidByCard::isTaken).map(_ -> new SaleAlreadyPaid(card, sale));
    }

    private static CardsOfSale evolve(CardsOfSale sale, OfSale event) {
        return switch (event) {
            case SaleCardSpent spent -> sale.with(spent);
            case SaleCardRefunded back -> sale.with(back);
        };
    }

    private CardsOfSale with(SaleCardSpent event) {
        PaidByCard before = of(event.card()).orElseGet(() -> new PaidByCard(event.card(), CardValue.ZERO, Money.ZERO,
                Money.ZERO, Money.ZERO, Money.ZERO, false));
        CardValue more = new CardValue(event.paidMinor(), event.bonusMinor());
        boolean isCapture = Boolean.TRUE.equals(event.captured());
        return with(new PaidByCard(event.card(),
                before.spent().plus(more),
                before.overdrawnMinor().plus(event.overdrawnMinor()), before.backMinor(), before.settledMinor(),
                isCapture ? before.capturedMinor().plus(more.total()) : Money.ZERO, before.isTaken() || !isCapture));
    }

    private CardsOfSale with(SaleCardRefunded event) {
        PaidByCard before = of(event.card()).orElseThrow();
        Money lots = event.paidMinor().plus(event.bonusMinor());
        return with(new PaidByCard(event.card(), before.spent(), before.overdrawnMinor(),
                before.backMinor().plus(lots), before.settledMinor().plus(event.settledMinor()),
                before.capturedMinor().minus(lots.min(before.capturedMinor())), before.isTaken()));
    }

    private CardsOfSale with(PaidByCard changed) {
        List<PaidByCard> all = new ArrayList<>(cards);
        int place = all.indexOf(of(changed.card()).orElse(changed));
        if (place < 0) {
            all.add(changed);
        } else {
            all.set(place, changed);
        }
        return new CardsOfSale(List.copyOf(all));
    }
}
