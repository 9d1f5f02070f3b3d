package io.tillbook.query.transfers;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.CostLayer;
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
import io.tillbook.api.transfers.TransfersEvent;
import io.tillbook.api.transfers.TransfersEvent.TransferApproved;
import io.tillbook.api.transfers.TransfersEvent.TransferClosed;
import io.tillbook.api.transfers.TransfersEvent.TransferDispatched;
import io.tillbook.api.transfers.TransfersEvent.TransferReceived;
import io.tillbook.api.transfers.TransfersEvent.TransferRejected;
import io.tillbook.api.transfers.TransfersEvent.TransferRequested;
import io.tillbook.query.testing.HistoryBuilder;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

/** The shop wants ten teas and five salts; eight teas of two batches are sent, six arrive, one is lost, one is back. */
final class TransferStory {

    static final LocationId DEPOT = new LocationId("DEPOT");
    static final LocationId SHOP = new LocationId("SHOP");
    static final Sku TEA = new Sku("TEA");
    static final Sku SALT = new Sku("SALT");
    static final EmployeeId CHIEF = new EmployeeId("E7");
    static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
    static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-22T12:00:00+08:00");
    static final Batch OLD = new Batch(new BatchId("B1"), null, FRIDAY);
    static final Batch NEW = new Batch(new BatchId("B2"), null, FRIDAY.plusDays(9));

    private static final CostLayer LAYER = new CostLayer("G1/1", NOON.minusDays(1));
    private static final CostLayer NEXT_LAYER = new CostLayer("G2/1", NOON);

    private final HistoryBuilder history = new HistoryBuilder();
    private final TransferId transfer;
    private OffsetDateTime now = NOON;

    TransferStory(String id) {
        this.transfer = new TransferId(id);
    }

    TransferStory requested() {
        return add(new TransferRequested(transfer, DEPOT, SHOP, List.of(wanted(1, TEA, 10), wanted(2, SALT, 5)),
                FRIDAY, "soon"));
    }

    TransferStory approved() {
        return add(new TransferApproved(transfer, DEPOT, SHOP, CHIEF,
                List.of(new ApprovedLine(1, TEA, Quantity.of(10), Quantity.of(9)),
                        new ApprovedLine(2, SALT, Quantity.of(5), Quantity.ZERO))));
    }

    TransferStory rejected() {
        return add(new TransferRejected(transfer, DEPOT, SHOP, "none left"));
    }

    TransferStory dispatched() {
        return add(new TransferDispatched(transfer, DEPOT, SHOP,
                List.of(tea(part(OLD, LAYER, 3, 300), part(OLD, NEXT_LAYER, 2, 220), part(NEW, NEXT_LAYER, 3, 330))),
                List.of(wanted(1, TEA, 1))));
    }

    TransferStory received() {
        return add(new TransferReceived(transfer, DEPOT, SHOP,
                List.of(tea(part(OLD, LAYER, 3, 300), part(OLD, NEXT_LAYER, 2, 220), part(NEW, NEXT_LAYER, 1, 110)))));
    }

    TransferStory closed() {
        return add(new TransferClosed(transfer, DEPOT, SHOP,
                List.of(new ClosedLine(tea(part(NEW, NEXT_LAYER, 1, 110)), ClosingReason.LOST, "van"),
                        new ClosedLine(tea(part(NEW, NEXT_LAYER, 1, 110)), ClosingReason.RETURNED, null))));
    }

    /** Something without a batch is sent though nobody asked for it. */
    TransferStory sentUnasked(Sku sku, long pieces, long costMinor) {
        return add(new TransferDispatched(transfer, DEPOT, SHOP,
                List.of(new TransferredLine(1, sku, Quantity.of(pieces), Money.of(costMinor), null))));
    }

    HistoryBuilder history() {
        return history;
    }

    private TransferStory add(TransfersEvent event) {
        history.at(now).add("transfer-" + transfer.value(), event);
        now = now.plusHours(1);
        return this;
    }

    static MovedGoods goods(long pieces, long valueMinor) {
        return new MovedGoods(Quantity.of(pieces), Money.of(valueMinor));
    }

    private static RequestedLine wanted(int lineNo, Sku sku, long pieces) {
        return new RequestedLine(lineNo, sku, Quantity.of(pieces));
    }

    private static StockPart part(Batch batch, CostLayer layer, long pieces, long costMinor) {
        return new StockPart(batch, layer, Quantity.of(pieces), Money.of(costMinor));
    }

    private static TransferredLine tea(StockPart... parts) {
        Quantity quantity = Stream.of(parts).map(StockPart::quantity).reduce(Quantity.ZERO, Quantity::plus);
        Money cost = Stream.of(parts).map(StockPart::costMinor).reduce(Money.ZERO, Money::plus);
        return new TransferredLine(1, TEA, quantity, cost, null, List.of(parts));
    }
}
