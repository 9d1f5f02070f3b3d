package io.tillbook.command.giftcards;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.giftcards.GiftCardRejection.CardRefundExceedsSpent;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.checkout.ReturnPart;
import io.tillbook.command.checkout.ReturnTicket;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.giftcards.CardsOfSale.PaidByCard;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a sale was paid with by gift cards comes back to the lots of these cards, though they are blocked by now. Those
 * whose time is over can be used again for a while.
 */
final class RefundedCards implements ReturnPart {
    @Override
    public Footprint footprint(Footprint soFar, Wanted wanted, States known) {
        StreamRef<CardsOfSale> stream = CardsOfSale.at(wanted.command().saleId());
        List<PaidByCard> cards = known.of(stream).cards();
        Footprint all = cards.isEmpty() ? soFar.reading(stream) : soFar.writing(stream);
        for (PaidByCard paid : cards) {
            all = Successors.writing(all, paid.card(), known);
        }
        return all;
    }

    @Override
    public Step<ReturnTicket> apply(ReturnTicket ticket, Draft draft) {
        return ticket.unless(tooMuch(ticket, draft))
                .then(checked -> {
                    checked.command().refunds().forEach(refund -> giveBack(refund, checked, draft));
                    return new Step.Next<>(setOff(checked, draft));
                });
    }

    /** Rule: no more goes back to a card that is named than it has paid, by however many refunds. */
    private static Stream<Flag> tooMuch(ReturnTicket ticket, States states) {
        Map<CardNumber, Money> byCard = new LinkedHashMap<>();
        for (Refund refund : ticket.command().refunds()) {
            if (refund.reference() != null) {
                byCard.merge(refund.reference(), refund.amountMinor(), Money::plus);
            }
        }
        return byCard.entrySet().stream().flatMap(each -> tooMuch(each.getKey(), each.getValue(), ticket, states));
    }

    private static Stream<Flag> tooMuch(CardNumber card, Money asked, ReturnTicket ticket, States states) {
        Money most = left(card, ticket, states);
        return asked.exceeds(most)
                ? Stream.of(Flag.of(FlagKind.CARD_REFUND_EXCEEDS_SPENT,
                        new CardRefundExceedsSpent(card, asked, most), asked.minus(most)))
                : Stream.empty();
    }

    private static Money left(CardNumber card, ReturnTicket ticket, States states) {
        return states.of(CardsOfSale.at(ticket.command().saleId()))
                .of(card)
                .map(PaidByCard::left)
                .orElse(Money.ZERO);
    }

    private static void giveBack(Refund refund, ReturnTicket ticket, Draft draft) {
        if (refund.method() == TenderMethod.GIFT_CARD) {
            var _ = back(refund.amountMinor(), refund.reference(), _ -> true, ticket, draft);
        }
    }

    /**
     * What is not given back but pays for other goods goes back to the card too, and is spent again by the sale of
     * those, also where a till has set it off already: so it can come back once more. What was overdrawn it leaves
     * alone.
     */
    private static ReturnTicket setOff(ReturnTicket ticket, Draft draft) {
        List<Refund> named = new ArrayList<>();
        for (Refund refund : ticket.setOff()) {
            if (refund.method() == TenderMethod.GIFT_CARD) {
                named.addAll(back(refund.amountMinor(), null, paid -> paid.unsettled().isZero(), ticket, draft));
            } else {
                named.add(refund);
            }
        }
        return ticket.settingOff(List.copyOf(named));
    }

    /**
     * Gives an amount back to the cards that the sale was paid with, to each its share, and tells how much to which;
     * what is left over belongs to cards that are kept elsewhere.
     */
    private static List<Refund> back(Money amount, @Nullable CardNumber to, Predicate<PaidByCard> which,
            ReturnTicket ticket, Draft draft) {
        List<PaidByCard> cards = draft.of(CardsOfSale.at(ticket.command().saleId()))
                .cards()
                .stream()
                .filter(paid -> to == null || to.equals(paid.card()))
                .filter(which)
                .toList();
        List<Money> shares = CardsOfSale.shares(cards, amount);
        List<Refund> given = new ArrayList<>();
        Money open = amount;
        for (int place = 0; place < cards.size(); place++) {
            Money share = shares.get(place);
            if (!share.isZero()) {
                CardNumber target = CardRefunds.back(cards.get(place).card(), ticket.command().saleId(),
                        ticket.command().returnId(), ticket.command().location(), share,
                        CardChecks.received(ticket.occurrence()), draft);
                given.add(new Refund(TenderMethod.GIFT_CARD, share, target));
                open = open.minus(share);
            }
        }
        if (!open.isZero()) {
            given.add(new Refund(TenderMethod.GIFT_CARD, open));
        }
        return given;
    }
}
