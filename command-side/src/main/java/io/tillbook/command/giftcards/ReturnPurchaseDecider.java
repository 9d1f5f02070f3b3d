package io.tillbook.command.giftcards;

import io.tillbook.api.giftcards.CardState;
import io.tillbook.api.giftcards.GiftCardCommand.ReturnPurchase;
import io.tillbook.api.giftcards.GiftCardEvent.PurchaseReturned;
import io.tillbook.api.giftcards.GiftCardRejection.CardAlreadySpent;
import io.tillbook.api.giftcards.GiftCardRejection.PurchaseRefundsDiffer;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.checkout.TillMoney;
import io.tillbook.command.checkout.TillMoney.Moved;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Takes the purchase of a card back of which nothing was spent, and closes it. */
final class ReturnPurchaseDecider implements Decider<ReturnPurchase> {
    private final TillMoney money;

    ReturnPurchaseDecider(TillMoney money) {
        this.money = money;
    }

    @Override
    public Footprint footprint(ReturnPurchase command, States known) {
        return money.footprint(
                Footprint.none().reading(Location.at(command.location())).writing(GiftCard.at(command.card())),
                command.location(), command.register(), known);
    }

    @Override
    public Decision decide(ReturnPurchase command, Occurrence occurrence, States states) {
        OffsetDateTime now = CardChecks.received(occurrence);
        GiftCard card = states.of(GiftCard.at(command.card()));
        return Rules
                .firstBroken(() -> Catalog.unknownLocation(states, command.location()),
                        () -> money.noShift(command.location(), command.register(), states),
                        () -> CardChecks.notIn(Set.of(CardState.ACTIVE), command.card(), states))
                .or(() -> CardUse.wrongSecret(command.card(), command.proof(), states)
                        .map(broken -> CardUse.refused(broken, command.card(), command.proof(), states)))
                .or(() -> Rules.firstBroken(() -> spent(command, card, now), () -> differs(command, card)))
                .orElseGet(() -> money.add(new Draft(states)
                        .add(GiftCard.at(command.card()),
                                new PurchaseReturned(command.card(), command.location(), command.register(),
                                        command.refunds(), card.value().paidMinor(), card.value().bonusMinor(),
                                        command.reason())),
                        command.location(), command.register(), command.card(), command.refunds()
                                .stream()
                                .map(refund -> Moved.back(refund.method(), refund.amountMinor()))
                                .toList(),
                        occurrence).accepted());
    }

    private static Optional<CardAlreadySpent> spent(ReturnPurchase command, GiftCard card, OffsetDateTime now) {
        boolean isHeld = card.holds().stream().anyMatch(hold -> !hold.isOver(now));
        return Rules.when(isHeld || !card.value().equals(card.loaded()),
                () -> new CardAlreadySpent(command.card(), card.loaded().total(), card.value().total()));
    }

    /** Rule: it is given back by the means that it was paid by, all of it. */
    private static Optional<PurchaseRefundsDiffer> differs(ReturnPurchase command, GiftCard card) {
        Map<TenderMethod, Money> paid = new TreeMap<>();
        card.taken().forEach(taken -> paid.merge(taken.method(), taken.amountMinor(), Money::plus));
        Map<TenderMethod, Money> back = new TreeMap<>();
        command.refunds().forEach(refund -> back.merge(refund.method(), refund.amountMinor(), Money::plus));
        return Rules.when(!paid.equals(back), () -> new PurchaseRefundsDiffer(command.card(),
                paid.values().stream().reduce(Money.ZERO, Money::plus), Refund.total(command.refunds())));
    }
}
