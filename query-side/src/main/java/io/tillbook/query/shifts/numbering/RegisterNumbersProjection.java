package io.tillbook.query.shifts.numbering;

import io.tillbook.api.giftcards.GiftCardEvent.ValueLoaded;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.shifts.RegisterEvent.RegisterOpened;
import io.tillbook.query.kernel.Projection;
import io.tillbook.query.shifts.numbering.RegisterNumbersView.Given;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Numbers of receipts by register. A sale that is held as a whole has no number yet: it leaves a gap until then. */
final class RegisterNumbersProjection implements Projection<RegisterNumbersView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(SaleCompleted.class, ValueLoaded.class, RegisterOpened.class);
    }

    @Override
    public List<Step<RegisterNumbersView>> steps(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case SaleCompleted sale -> List.of(step(sale.location(), sale.register(), numbers -> numbers.with(
                    new Given(sale.receiptNo(), sale.saleId().value(), sale.soldAt(), sale.businessDay()))));
            case ValueLoaded loaded -> loaded(loaded, recorded.occurrence().occurredAt());
            case RegisterOpened opened -> List.of(step(opened.location(), opened.register(),
                    numbers -> numbers.numbered(opened.numbering())));
            default -> List.of();
        };
    }

    private static List<Step<RegisterNumbersView>> loaded(ValueLoaded loaded, OffsetDateTime at) {
        ReceiptNo receiptNo = loaded.receiptNo();
        return receiptNo == null ? List.of()
                : List.of(step(loaded.location(), loaded.register(),
                        numbers -> numbers.with(new Given(receiptNo, null, at, at.toLocalDate()))));
    }

    private static Step<RegisterNumbersView> step(LocationId location, RegisterId register,
            UnaryOperator<RegisterNumbersView> change) {
        return new Step<>(RegisterNumbersView.key(location, register), before -> change.apply(
                Objects.requireNonNullElseGet(before, () -> RegisterNumbersView.empty(location, register))));
    }
}
