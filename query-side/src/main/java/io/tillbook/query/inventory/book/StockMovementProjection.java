package io.tillbook.query.inventory.book;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.InventoryEvent;
import io.tillbook.api.inventory.InventoryEvent.BatchQuarantined;
import io.tillbook.api.inventory.InventoryEvent.BatchReleased;
import io.tillbook.api.inventory.InventoryEvent.CountRevised;
import io.tillbook.api.inventory.InventoryEvent.StockAdjusted;
import io.tillbook.api.inventory.InventoryEvent.StockCounted;
import io.tillbook.api.inventory.InventoryEvent.StockIssued;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.inventory.InventoryEvent.StockReserved;
import io.tillbook.api.inventory.InventoryEvent.StockUnreserved;
import io.tillbook.api.inventory.InventoryEvent.StockWentNegative;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stock movements: each stock event that moved something, with the balance after it. */
final class StockMovementProjection implements Projection<StockMovementView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(InventoryEvent.class);
    }

    @Override
    public boolean isAppendOnly() {
        return true;
    }

    @Override
    public List<Step<StockMovementView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof InventoryEvent event ? movement(recorded, event) : List.of();
    }

    private static List<Step<StockMovementView>> movement(RecordedEvent recorded, InventoryEvent moved) {
        return switch (moved) {
            case StockReceived event -> step(recorded, event, event.cause(), event.batch(), null, null);
            case StockIssued event -> step(recorded, event, event.cause(), event.batch(), null, lotSold(event));
            case StockAdjusted event -> step(recorded, event, event.cause(), event.batch(), event.reason(), null);
            // Nothing moves when a warning is recorded, or goods are promised, quarantined or counted.
            case StockWentNegative _,StockReserved _,StockUnreserved _ -> List.of();
            case BatchQuarantined _,BatchReleased _,StockCounted _,CountRevised _ -> List.of();
        };
    }

    private static List<Step<StockMovementView>> step(RecordedEvent recorded, InventoryEvent event,
            @Nullable StockCause cause, @Nullable BatchId batch, @Nullable String reason, @Nullable String lot) {
        StockChange change = StockChange.of(event);
        String stock = StockKey.of(event.location(), event.sku());
        MovementOrder place = new MovementOrder(EffectiveTime.of(recorded).toInstant(), recorded.position());
        StockMovementView movement = new StockMovementView(stock, place.text(), event.location(), event.sku(),
                recorded.type(), change.quantity(), change.valueMinor(), change.varianceMinor(), event.after().onHand(),
                event.after().valueMinor(), cause, reason, batch, EffectiveTime.of(recorded),
                recorded.occurrence().actor(), lot);
        return List.of(new Step<>(stock + "/" + recorded.sequence(), before -> movement));
    }

    private static @Nullable String lotSold(StockIssued out) {
        Batch batch = out.cause().kind() == StockCause.Kind.SALE && out.goods().size() == 1
                ? out.goods().getFirst().batch()
                : null;
        return batch == null ? null : StockKey.ofBatch(out.sku(), batch.id());
    }
}
