package io.tillbook.query.giftcards;

import io.tillbook.api.giftcards.GiftCardEvent.PurchaseReturned;
import io.tillbook.api.giftcards.GiftCardEvent.ValueCashedOut;
import io.tillbook.api.giftcards.GiftCardEvent.ValueLoaded;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.query.kernel.Projection;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What tills took for cards and paid out for them, by business day. */
final class CardTakingsProjection implements Projection<CardTakingsView> {
    private final BusinessDays days;

    CardTakingsProjection(BusinessDays days) {
        this.days = days;
    }

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(ValueLoaded.class, ValueCashedOut.class, PurchaseReturned.class);
    }

    @Override
    public List<Step<CardTakingsView>> steps(RecordedEvent recorded) {
        LocalDate day = days.of(recorded);
        return switch (recorded.event()) {
            case ValueLoaded loaded -> step(loaded.location(), loaded.register(), day, before -> {
                CardTakingsView after = before;
                for (var tender : loaded.tenders()) {
                    after = after.plus(tender.method(), tender.captured(), Money.ZERO);
                }
                return after;
            });
            case ValueCashedOut paidOut -> step(paidOut.location(), paidOut.register(), day,
                    before -> before.plus(paidOut.method(), Money.ZERO, paidOut.paidMinor()));
            case PurchaseReturned returned -> step(returned.location(), returned.register(), day, before -> {
                CardTakingsView after = before;
                for (var refund : returned.refunds()) {
                    after = after.plus(refund.method(), Money.ZERO, refund.amountMinor());
                }
                return after;
            });
            default -> List.of();
        };
    }

    private static List<Step<CardTakingsView>> step(LocationId location, RegisterId register, LocalDate day,
            UnaryOperator<CardTakingsView> change) {
        return List.of(new Step<>(CardTakingsView.key(location, register, day),
                before -> change.apply(Objects.requireNonNullElseGet(before,
                        () -> new CardTakingsView(location, register, day, List.of())))));
    }
}
