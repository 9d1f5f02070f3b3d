package io.tillbook.query.inventory;

import io.tillbook.api.inventory.InventoryEvent;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.kernel.OfSku;
import io.tillbook.query.kernel.Absorbed;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stock of one SKU at one location, as it is shown.
 *
 * @param inTransit quantity on its way to the location; not known for moments of the past
 * @param position position of the last event in it
 * @param asOf the moment it is about; null for now
 */
record StockLevel(LocationId location, Sku sku, Quantity onHand, Money valueMinor, @Nullable Quantity inTransit,
        long position, @Nullable OffsetDateTime asOf) implements OfSku {

    static StockLevel of(Absorbed<StockLevelView> document) {
        StockLevelView level = document.view();
        return new StockLevel(level.location(), level.sku(), level.onHand(), level.valueMinor(), level.inTransit(),
                document.position(), null);
    }

    /** The stock at a moment by when things happened, whenever they became known. */
    static StockLevel asOf(OffsetDateTime moment, LocationId location, Sku sku, List<RecordedEvent> events) {
        StockChange sum = StockChange.NONE;
        long position = 0;
        for (RecordedEvent recorded : events) {
            boolean hadHappened = !recorded.occurrence().occurredAt().isAfter(moment);
            if (hadHappened && recorded.event() instanceof InventoryEvent event) {
                sum = sum.plus(StockChange.of(event));
                position = recorded.position();
            }
        }
        return new StockLevel(location, sku, sum.quantity(), sum.valueMinor(), null, position, moment);
    }
}
