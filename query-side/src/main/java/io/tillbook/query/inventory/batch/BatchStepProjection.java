package io.tillbook.query.inventory.batch;

import io.tillbook.api.inventory.InventoryEvent;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.purchasing.PurchasingEvent.GoodsReceived;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.returns.ReturnsEvent.ReturnWithoutReceiptAccepted;
import io.tillbook.api.sales.SalesEvent.HeldLinesBooked;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.transfers.TransfersEvent;
import io.tillbook.query.kernel.Digits;
import io.tillbook.query.kernel.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All that happened to goods of batches, told by the documents that know most of it. */
final class BatchStepProjection implements Projection<BatchStepView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(GoodsReceived.class, SaleCompleted.class, HeldLinesBooked.class, ReturnAccepted.class,
                ReturnWithoutReceiptAccepted.class,
                TransfersEvent.class,
                InventoryEvent.class);
    }

    @Override
    public boolean isAppendOnly() {
        return true;
    }

    @Override
    public List<Step<BatchStepView>> steps(RecordedEvent recorded) {
        StepsOfEvent steps = new StepsOfEvent(recorded);
        switch (recorded.event()) {
            case GoodsReceived receipt -> DocumentSteps.received(receipt, steps);
            case SaleCompleted sale -> DocumentSteps.sold(sale, steps);
            case HeldLinesBooked booked -> DocumentSteps.sold(booked, steps);
            case ReturnAccepted accepted -> DocumentSteps.returned(accepted, steps);
            case ReturnWithoutReceiptAccepted accepted -> DocumentSteps.returned(accepted, steps);
            case TransfersEvent transfer -> TransferSteps.moved(transfer, steps);
            case InventoryEvent stock -> StockSteps.changed(stock, steps);
            default -> {
                return List.of();
            }
        }
        List<Step<BatchStepView>> documents = new ArrayList<>();
        for (BatchStepView step : steps.all()) {
            documents.add(new Step<>(Digits.of(recorded.position(), 19) + "/" + Digits.of(documents.size(), 6),
                    before -> step));
        }
        return documents;
    }
}
