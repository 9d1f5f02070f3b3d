package io.tillbook.query.replenishment;

import io.tillbook.api.inventory.HandedOverLine;
import io.tillbook.api.inventory.InventoryEvent;
import io.tillbook.api.inventory.ReservationEvent.ReservationCommitted;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.purchasing.DeliveredGoods;
import io.tillbook.api.purchasing.OutstandingGoods;
import io.tillbook.api.purchasing.PurchaseOrderLine;
import io.tillbook.api.purchasing.PurchasingEvent;
import io.tillbook.api.purchasing.PurchasingEvent.OrderClosed;
import io.tillbook.api.purchasing.PurchasingEvent.OrderDelivered;
import io.tillbook.api.purchasing.PurchasingEvent.OrderPlaced;
import io.tillbook.api.replenishment.ReplenishmentEvent.StockPolicySet;
import io.tillbook.api.returns.ReturnedLine;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.sales.SalesEvent.HeldLinesBooked;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.api.transfers.TransferredLine;
import io.tillbook.api.transfers.TransfersEvent;
import io.tillbook.query.kernel.Projection;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What is on hand, on order and on its way of each SKU at each location, how it sold lately, and its own policy. */
final class StockPositionProjection implements Projection<StockPositionView> {

    private static final BiFunction<StockPositionView, Quantity, StockPositionView> ON_ORDER =
            StockPositionView::withMoreOnOrder;
    private static final BiFunction<StockPositionView, Quantity, StockPositionView> IN_TRANSIT =
            StockPositionView::withMoreInTransit;

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(InventoryEvent.class, OrderPlaced.class, OrderDelivered.class, OrderClosed.class,
                TransfersEvent.class, SaleCompleted.class, HeldLinesBooked.class, ReturnAccepted.class,
                ReservationCommitted.class,
                StockPolicySet.class);
    }

    @Override
    public List<Step<StockPositionView>> steps(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case InventoryEvent event -> List.of(step(event.location(), event.sku(), stock -> stock
                    .with(event.after(), dayOf(recorded, recorded.occurrence().occurredAt()))));
            case PurchasingEvent event -> ordered(event);
            case TransfersEvent event -> transferred(event);
            case SaleCompleted sale -> sold(sale.location(), dayOf(recorded, sale.soldAt()),
                    sums(sale.lines(), SoldLine::sku, SoldLine::quantity, UnaryOperator.identity()));
            case HeldLinesBooked booked -> sold(booked.location(), dayOf(recorded, booked.soldAt()),
                    sums(booked.lines(), SoldLine::sku, SoldLine::quantity, UnaryOperator.identity()));
            case ReturnAccepted back -> sold(back.location(), dayOf(recorded, back.returnedAt()),
                    sums(back.lines(), ReturnedLine::sku, ReturnedLine::quantity, Quantity::negated));
            case ReservationCommitted taken -> handedOver(recorded, taken);
            case StockPolicySet set -> policy(set);
            default -> List.of();
        };
    }

    /** What was promised and fetched was wanted like what was sold; a sale that took it tells so itself. */
    private static List<Step<StockPositionView>> handedOver(RecordedEvent recorded, ReservationCommitted taken) {
        return taken.sale() != null
                ? List.of()
                : sold(taken.location(), dayOf(recorded, recorded.occurrence().occurredAt()),
                        sums(taken.lines(), HandedOverLine::sku, HandedOverLine::quantity, UnaryOperator.identity()));
    }

    /** A clock that runs ahead must not move a stock's sales into days that have yet to come. */
    private static LocalDate dayOf(RecordedEvent recorded, OffsetDateTime told) {
        OffsetDateTime known = recorded.occurrence().receivedAt().atOffset(told.getOffset());
        return (told.isAfter(known) ? known : told).toLocalDate();
    }

    private static List<Step<StockPositionView>> ordered(PurchasingEvent event) {
        return switch (event) {
            case OrderPlaced placed -> steps(placed.location(), ON_ORDER, sums(placed.lines(), PurchaseOrderLine::sku,
                    PurchaseOrderLine::quantity, UnaryOperator.identity()));
            case OrderDelivered came -> steps(came.location(), ON_ORDER,
                    sums(came.goods(), DeliveredGoods::sku, DeliveredGoods::settled, Quantity::negated));
            case OrderClosed closed -> steps(closed.location(), ON_ORDER, sums(closed.outstanding(),
                    OutstandingGoods::sku, OutstandingGoods::quantity, Quantity::negated));
            case PurchasingEvent.GoodsReceived _,PurchasingEvent.GoodsReturnedToSupplier _ -> List.of();
            case PurchasingEvent.ReceiptLinesReturned _ -> List.of();
        };
    }

    /** What sets out at once does not arrive at once, so an event does only one of both. */
    private static List<Step<StockPositionView>> transferred(TransfersEvent event) {
        return event.departed().isEmpty()
                ? inTransit(event.to(), event.settled(), Quantity::negated)
                : inTransit(event.to(), event.departed(), UnaryOperator.identity());
    }

    private static List<Step<StockPositionView>> inTransit(LocationId to, List<TransferredLine> lines,
            UnaryOperator<Quantity> sign) {
        return steps(to, IN_TRANSIT, sums(lines, TransferredLine::sku, TransferredLine::quantity, sign));
    }

    private static List<Step<StockPositionView>> sold(LocationId location, LocalDate day, Map<Sku, Quantity> sums) {
        return steps(location, (stock, quantity) -> stock.withMoreSold(day, quantity), sums);
    }

    private static List<Step<StockPositionView>> policy(StockPolicySet set) {
        LocationId location = set.location();
        Sku sku = set.sku();
        return location == null || sku == null
                ? List.of()
                : List.of(step(location, sku, stock -> stock.with(set.policy())));
    }

    private static <L> Map<Sku, Quantity> sums(List<L> lines, Function<L, Sku> sku, Function<L, Quantity> quantity,
            UnaryOperator<Quantity> sign) {
        Map<Sku, Quantity> sums = new LinkedHashMap<>();
        lines.forEach(line -> sums.merge(sku.apply(line), sign.apply(quantity.apply(line)), Quantity::plus));
        return sums;
    }

    private static List<Step<StockPositionView>> steps(LocationId location,
            BiFunction<StockPositionView, Quantity, StockPositionView> change, Map<Sku, Quantity> sums) {
        return sums.entrySet()
                .stream()
                .map(each -> step(location, each.getKey(), stock -> change.apply(stock, each.getValue())))
                .toList();
    }

    private static Step<StockPositionView> step(LocationId location, Sku sku,
            UnaryOperator<StockPositionView> change) {
        return new Step<>(StockPositionView.key(location, sku),
                before -> change.apply(before == null ? StockPositionView.none(location, sku) : before));
    }
}
