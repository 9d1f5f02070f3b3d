package io.tillbook.command.store;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.transfers.ApprovedLine;
import io.tillbook.api.transfers.ClosedLine;
import io.tillbook.api.transfers.ClosingReason;
import io.tillbook.api.transfers.RequestedLine;
import io.tillbook.api.transfers.TransferId;
import io.tillbook.api.transfers.TransferredLine;
import io.tillbook.api.transfers.TransfersEvent.TransferApproved;
import io.tillbook.api.transfers.TransfersEvent.TransferClosed;
import io.tillbook.api.transfers.TransfersEvent.TransferDispatched;
import io.tillbook.api.transfers.TransfersEvent.TransferRejected;
import io.tillbook.api.transfers.TransfersEvent.TransferRequested;
import java.time.LocalDate;
import java.util.List;

/** A transfer from request to close, with every field. */
final class TransferSamples {
    private static final TransferId TRANSFER = new TransferId("t-1");
    private static final LocationId WAREHOUSE = new LocationId("W-1");
    private static final LocationId STORE = new LocationId("S-1");
    private static final Sku MILK = new Sku("MILK-1L");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Batch LOT = new Batch(new BatchId("L2026-11"), DAY, DAY.plusDays(21));

    private TransferSamples() {}

    static List<Object> all() {
        return List.of(
                new TransferRequested(TRANSFER, WAREHOUSE, STORE, List.of(wanted(12)), DAY.plusDays(5),
                        "周末促销"),
                new TransferApproved(TRANSFER, WAREHOUSE, STORE, new EmployeeId("li"),
                        List.of(new ApprovedLine(1, MILK, Quantity.of(12), Quantity.of(10)))),
                new TransferRejected(TRANSFER, WAREHOUSE, STORE, "none left"),
                new TransferClosed(TRANSFER, WAREHOUSE, STORE, List.of(
                        new ClosedLine(goods(), ClosingReason.DAMAGED, "dropped by the driver"),
                        new ClosedLine(goods(), ClosingReason.RETURNED, null))));
    }

    /** Events that were given more fields. */
    static List<Object> grown() {
        return List.of(
                new TransferDispatched(TRANSFER, WAREHOUSE, STORE, List.of(goods()), List.of(wanted(8))));
    }

    /** Events whose goods came out of quarantine in part. */
    static List<Object> quarantined() {
        return List.of(new TransferDispatched(TRANSFER, WAREHOUSE, STORE, List.of(new TransferredLine(1, MILK,
                Quantity.of(3), Money.of(1_350), LOT.id(),
                List.of(new StockPart(LOT, null, Quantity.of(2), Money.of(900)),
                        new StockPart(LOT, null, Quantity.of(1), Money.of(450), true)))),
                null));
    }

    private static RequestedLine wanted(long pieces) {
        return new RequestedLine(1, MILK, Quantity.of(pieces));
    }

    private static TransferredLine goods() {
        return new TransferredLine(1, MILK, Quantity.of(2), Money.of(900), LOT.id(),
                List.of(new StockPart(LOT, null, Quantity.of(2), Money.of(900))));
    }
}
