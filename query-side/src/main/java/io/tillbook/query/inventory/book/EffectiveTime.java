package io.tillbook.query.inventory.book;

import io.tillbook.api.inventory.InventoryEvent.StockAdjusted;
import io.tillbook.api.kernel.RecordedEvent;
import java.time.OffsetDateTime;

/** When a movement of stock happened, which may be long before it was recorded. */
final class EffectiveTime {
    private EffectiveTime() {}

    static OffsetDateTime of(RecordedEvent recorded) {
        return recorded.event() instanceof StockAdjusted correction && correction.effectiveAt() != null
                ? correction.effectiveAt()
                : recorded.occurrence().occurredAt();
    }
}
