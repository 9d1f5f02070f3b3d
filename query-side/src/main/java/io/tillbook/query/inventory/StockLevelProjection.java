package io.tillbook.query.inventory;

import io.tillbook.api.inventory.InventoryEvent;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.transfers.TransferredLine;
import io.tillbook.api.transfers.TransfersEvent;
import io.tillbook.query.inventory.book.StockKey;
import io.tillbook.query.kernel.Projection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Stock levels: the balance that the newest stock event tells, and what transfers have on their way. */
final class StockLevelProjection implements Projection<StockLevelView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(InventoryEvent.class, TransfersEvent.class);
    }

    @Override
    public List<Step<StockLevelView>> steps(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case InventoryEvent event ->
                List.of(step(event.location(), event.sku(), level -> level.with(event.after())));
            case TransfersEvent event -> transfer(event);
            default -> List.of();
        };
    }

    private static List<Step<StockLevelView>> transfer(TransfersEvent event) {
        Map<Sku, StockLevelView.Transit> changes = new LinkedHashMap<>();
        event.departed().forEach(line -> changes.merge(line.sku(), moved(line), StockLevelView.Transit::plus));
        event.settled()
                .forEach(line -> changes.merge(line.sku(), moved(line).negated(), StockLevelView.Transit::plus));
        return changes.entrySet()
                .stream()
                .map(each -> step(event.to(), each.getKey(), level -> level.withMoreInTransit(each.getValue())))
                .toList();
    }

    private static StockLevelView.Transit moved(TransferredLine line) {
        return new StockLevelView.Transit(line.quantity(), line.costMinor());
    }

    private static Step<StockLevelView> step(LocationId location, Sku sku, UnaryOperator<StockLevelView> change) {
        return new Step<>(StockKey.of(location, sku),
                before -> change.apply(before == null ? StockLevelView.none(location, sku) : before));
    }
}
