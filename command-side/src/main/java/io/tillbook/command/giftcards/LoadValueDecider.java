package io.tillbook.command.giftcards;

import io.tillbook.api.giftcards.GiftCardCommand.LoadValue;
import io.tillbook.api.giftcards.GiftCardEvent.LoadReceiptTaken;
import io.tillbook.api.giftcards.GiftCardEvent.ValueLoaded;
import io.tillbook.api.giftcards.GiftCardRejection.BonusDiffers;
import io.tillbook.api.giftcards.GiftCardRejection.LoadReceiptUsed;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.Tender;
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
import java.util.Optional;

/** Loads a card with what is paid for it and what the rules give with that. */
final class LoadValueDecider implements Decider<LoadValue> {
    private final TillMoney money;

    LoadValueDecider(TillMoney money) {
        this.money = money;
    }

    @Override
    public Footprint footprint(LoadValue command, States known) {
        Footprint own = money.footprint(Footprint.none()
                .reading(Location.at(command.location()))
                .reading(CardRules.STREAM)
                .writing(GiftCard.at(command.card())), command.location(), command.register(), known);
        ReceiptNo receiptNo = command.receiptNo();
        return receiptNo == null ? own : own.writing(LoadReceipt.at(command, receiptNo));
    }

    @Override
    public Decision decide(LoadValue command, Occurrence occurrence, States states) {
        OffsetDateTime now = CardChecks.received(occurrence);
        Money paid = command.paid();
        Money bonus = CardRules.at(states, now).bonus(paid);
        return Rules
                .firstBroken(() -> Catalog.unknownLocation(states, command.location()),
                        () -> money.noShift(command.location(), command.register(), states),
                        () -> used(command, states), () -> CardChecks.notLoadable(command.card(), now, states),
                        () -> differs(command, bonus),
                        () -> CardChecks.overLimit(command.card(), paid.plus(bonus), now, states))
                .orElseGet(() -> accepted(command, loaded(command, bonus, now, states), occurrence, new Draft(states)));
    }

    /** Rule: a till prints a receipt number once; who used it first keeps it. */
    private static Optional<LoadReceiptUsed> used(LoadValue command, States states) {
        ReceiptNo receiptNo = command.receiptNo();
        return receiptNo == null || !states.of(LoadReceipt.at(command, receiptNo)) ? Optional.empty()
                : Optional.of(new LoadReceiptUsed(command.location(), command.register(), receiptNo));
    }

    private Decision accepted(LoadValue command, ValueLoaded loaded, Occurrence occurrence, Draft draft) {
        draft.add(GiftCard.at(command.card()), loaded);
        ReceiptNo receiptNo = command.receiptNo();
        if (receiptNo != null) {
            draft.add(LoadReceipt.at(command, receiptNo),
                    new LoadReceiptTaken(command.location(), command.register(), receiptNo, command.card()));
        }
        return money.add(draft, command.location(), command.register(), command.card(), command.tenders()
                .stream()
                .map(tender -> Moved.taken(tender.method(), tender.captured()))
                .toList(), occurrence).accepted();
    }

    private static Optional<BonusDiffers> differs(LoadValue command, Money bonus) {
        Money promised = command.bonusMinor();
        return promised == null || promised.equals(bonus) ? Optional.empty()
                : Optional.of(new BonusDiffers(command.card(), promised, bonus));
    }

    private static ValueLoaded loaded(LoadValue command, Money bonus, OffsetDateTime now, States states) {
        return new ValueLoaded(command.card(), command.location(), command.register(), command.receiptNo(),
                command.cashier(), command.tenders().stream().map(Tender::recorded).toList(), command.paid(), bonus,
                FirstLoad.until(command.card(), now, states));
    }
}
