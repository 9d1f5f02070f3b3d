package io.tillbook.command.giftcards;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.giftcards.CardValue;
import io.tillbook.api.giftcards.GiftCardEvent.OfSale;
import io.tillbook.api.giftcards.GiftCardEvent.SaleCardRefunded;
import io.tillbook.api.giftcards.GiftCardEvent.SaleCardSpent;
import io.tillbook.api.giftcards.GiftCardRejection.SaleAlreadyPaid;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Rounding;
import io.tillbook.api.sales.SaleId;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
            return used().minus(returned());
        }

        /** What the sale was paid with by it. */
        private Money used() {
            return spent.total().plus(overdrawnMinor);
        }

        /** What of that came back. */
        private Money returned() {
            return backMinor.plus(settledMinor);
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

    /**
     * How an amount comes back to cards that a sale was paid with: with {@code F(C, k) = floor(C × k / all)}, a card
     * that has paid {@code C − c} after {@code c} of all has {@code F(C, k) − F(c, k)} once {@code k} of all is back.
     * However it is cut, the parts are those that it would have at once; a card that was named, and has more than that
     * already, gets nothing until the others have theirs.
     *
     * @param cards some or all of them
     * @param amount how much; what is more than can come back is left over
     * @return how much to each, in their order
     */
    static List<Money> shares(List<PaidByCard> cards, Money amount) {
        Money all = sum(cards, PaidByCard::used);
        Money before = sum(cards, PaidByCard::returned);
        Money open = amount.min(all.minus(before));
        Money back = before.plus(open);
        Money reached = Money.ZERO;
        List<Money> shares = new ArrayList<>();
        for (PaidByCard card : cards) {
            Money next = reached.plus(card.used());
            Money due = part(next, back, all).minus(part(reached, back, all));
            Money share = due.exceeds(card.returned()) ? due.minus(card.returned()).min(open) : Money.ZERO;
            shares.add(share);
            open = open.minus(share);
            reached = next;
        }
        return List.copyOf(shares);
    }

    private static Money part(Money reached, Money back, Money all) {
        return all.isZero() ? Money.ZERO : Money.of(Rounding.floor(reached.minor(), back.minor(), all.minor()));
    }

    private static Money sum(List<PaidByCard> cards, Function<PaidByCard, Money> amount) {
        return cards.stream().map(amount).reduce(Money.ZERO, Money::plus);
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
