package io.tillbook.query.sales;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.returns.ReturnsEvent.GoodsExchanged;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.sales.SalesEvent.HeldLinesBooked;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** Receipts by sale. */
final class SaleProjection implements Projection<SaleView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(SaleCompleted.class, HeldLinesBooked.class, ReturnAccepted.class, GoodsExchanged.class);
    }

    @Override
    public List<Step<SaleView>> steps(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case SaleCompleted sale ->
                List.of(new Step<>(sale.saleId().value(), before -> SaleView.of(sale, recorded.position())));
            case HeldLinesBooked booked -> List.of(new Step<>(booked.saleId().value(),
                    before -> before == null ? null : before.with(booked)));
            // Nothing comes back of a sale that was not made, so there is always a sale before.
            case ReturnAccepted accepted -> List.of(new Step<>(accepted.saleId().value(),
                    before -> before == null ? null : before.with(accepted)));
            case GoodsExchanged exchanged -> List.of(
                    new Step<>(exchanged.saleId().value(), before -> before == null ? null
                            : before.exchangedBy(exchanged.takenBySale(), exchanged.returnId())),
                    // The sale of the goods that were taken is missing while it is held.
                    new Step<>(exchanged.takenBySale().value(),
                            before -> before == null ? null : before.exchangedFor(exchanged.returnId())));
            default -> List.of();
        };
    }
}
