package io.tillbook.query.inventory;

import io.tillbook.api.inventory.InventoryEvent;
import io.tillbook.api.inventory.ReservationEvent.ReservationCommitted;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.returns.ReturnsEvent.ReturnWithoutReceiptAccepted;
import io.tillbook.api.sales.SalesEvent.HeldLinesBooked;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.transfers.TransferredLine;
import io.tillbook.api.transfers.TransfersEvent;
import io.tillbook.query.inventory.StockLevelView.Transit;
import io.tillbook.query.inventory.book.StockKey;
import io.tillbook.query.kernel.Projection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * Stock levels: the balance that the newest stock event tells, what transfers have on their way, what was sold lately
 * and what moved it in each month.
 */
final class StockLevelProjection implements Projection<StockLevelView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(InventoryEvent.class, TransfersEvent.class, SaleCompleted.class, HeldLinesBooked.class,
                ReturnAccepted.class, ReturnWithoutReceiptAccepted.class, ReservationCommitted.class);
    }

    @Override
    public List<Step<StockLevelView>> steps(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case InventoryEvent event ->
                List.of(step(event.location(), event.sku(), level -> level.with(event, recorded)));
            case TransfersEvent event -> transfer(event, recorded.position());
            case SaleCompleted sale -> sold(SoldGoods.of(sale, recorded));
            case HeldLinesBooked booked -> sold(SoldGoods.of(booked, recorded));
            case ReturnAccepted back -> sold(SoldGoods.of(back, recorded));
            case ReturnWithoutReceiptAccepted back -> sold(SoldGoods.of(back, recorded));
            case ReservationCommitted taken -> sold(SoldGoods.of(taken, recorded));
            default -> List.of();
        };
    }

    private static List<Step<StockLevelView>> transfer(TransfersEvent event, long position) {
        Map<Sku, Transit> changes = new LinkedHashMap<>();
        event.departed().forEach(line -> changes.merge(line.sku(), moved(line), Transit::plus));
        event.settled().forEach(line -> changes.merge(line.sku(), moved(line).negated(), Transit::plus));
        return steps(event.to(), changes, (level, more) -> level.withMoreInTransit(more, position));
    }

    private static Transit moved(TransferredLine line) {
        return new Transit(line.quantity(), line.costMinor());
    }

    private static List<Step<StockLevelView>> sold(SoldGoods goods) {
        return steps(goods.location(), goods.quantities(), (level, more) -> level.withMoreSold(goods.day(), more));
    }

    private static <T> List<Step<StockLevelView>> steps(LocationId location, Map<Sku, T> changes,
            BiFunction<StockLevelView, T, StockLevelView> change) {
        return changes.entrySet()
                .stream()
                .map(each -> step(location, each.getKey(), level -> change.apply(level, each.getValue())))
                .toList();
    }

    private static Step<StockLevelView> step(LocationId location, Sku sku, UnaryOperator<StockLevelView> change) {
        return new Step<>(StockKey.of(location, sku),
                before -> change.apply(before == null ? StockLevelView.none(location, sku) : before));
    }
}
