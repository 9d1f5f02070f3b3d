package io.tillbook.command.giftcards;

import io.tillbook.api.giftcards.GiftCardCommand.CashOut;
import io.tillbook.api.giftcards.GiftCardEvent.ValueCashedOut;
import io.tillbook.api.giftcards.GiftCardRejection;
import io.tillbook.api.giftcards.GiftCardRejection.CardNotUsable;
import io.tillbook.api.giftcards.GiftCardRejection.CashOutDiffers;
import io.tillbook.api.kernel.Occurrence;
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
import java.util.List;
import java.util.Optional;

/** Pays out what was paid for, once nobody holds any of it, and closes the card. */
final class CashOutDecider implements Decider<CashOut> {
    private final TillMoney money;

    CashOutDecider(TillMoney money) {
        this.money = money;
    }

    @Override
    public Footprint footprint(CashOut command, States known) {
        return money.footprint(
                Footprint.none().reading(Location.at(command.location())).writing(GiftCard.at(command.card())),
                command.location(), command.register(), known);
    }

    @Override
    public Decision decide(CashOut command, Occurrence occurrence, States states) {
        OffsetDateTime now = CardChecks.received(occurrence);
        GiftCard card = states.of(GiftCard.at(command.card()));
        return Rules
                .firstBroken(() -> Catalog.unknownLocation(states, command.location()),
                        () -> money.noShift(command.location(), command.register(), states))
                .or(() -> broken(command, card, now, states)
                        .map(broken -> CardUse.refused(broken, command.card(), command.proof(), states)))
                .orElseGet(() -> money.add(new Draft(states)
                        .add(GiftCard.at(command.card()),
                                new ValueCashedOut(command.card(), command.location(), command.register(),
                                        command.method(), card.value().paidMinor(), card.value().bonusMinor(),
                                        command.reason())),
                        command.location(), command.register(), command.card(),
                        List.of(Moved.back(command.method(), card.value().paidMinor())), occurrence).accepted());
    }

    private static Optional<GiftCardRejection> broken(CashOut command, GiftCard card, OffsetDateTime now,
            States states) {
        if (!card.isUsable(now)) {
            return Optional.of(new CardNotUsable(command.card()));
        }
        return CardUse.wrongSecret(command.card(), command.proof(), states)
                .or(() -> CardChecks.held(command.card(), now, states))
                .or(() -> Rules.when(!command.amountMinor().equals(card.value().paidMinor()),
                        () -> new CashOutDiffers(command.card(), command.amountMinor(), card.value().paidMinor())));
    }
}
