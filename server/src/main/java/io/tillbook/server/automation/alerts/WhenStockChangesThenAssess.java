package io.tillbook.server.automation.alerts;

import io.tillbook.api.inventory.InventoryEvent;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.replenishment.PolicyScope;
import io.tillbook.api.replenishment.ReplenishmentEvent.StockPolicySet;
import io.tillbook.query.alerts.WatchedStock;
import io.tillbook.server.automation.Reaction;
import io.tillbook.server.automation.alerts.Assessment.Trigger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * Has each stock looked at that something happened to, or whose own policy changed; a wider policy has all stocks
 * looked at. Several events of one stock are one trigger: only how it stands after them matters.
 */
final class WhenStockChangesThenAssess implements Reaction {
    private final BiConsumer<WatchedStock, Trigger> assess;
    private final LongConsumer sweepFrom;
    private final BooleanSupplier hasPolicies;
    private boolean isWatching;

    /**
     * @param assess looks at a stock
     * @param sweepFrom has all stocks looked at that there were at a position
     * @param hasPolicies whether there is any policy; without one there is nothing to look for
     */
    WhenStockChangesThenAssess(BiConsumer<WatchedStock, Trigger> assess, LongConsumer sweepFrom,
            BooleanSupplier hasPolicies) {
        this.assess = assess;
        this.sweepFrom = sweepFrom;
        this.hasPolicies = hasPolicies;
    }

    @Override
    public boolean isInterestedIn(Class<?> eventType) {
        return InventoryEvent.class.isAssignableFrom(eventType) || eventType == StockPolicySet.class;
    }

    @Override
    public void to(List<RecordedEvent> events) {
        isWatching = isWatching || hasPolicies.getAsBoolean() || events.stream().anyMatch(this::isPolicy);
        if (isWatching) {
            touched(events).forEach((stock, last) -> assess.accept(stock, trigger(last)));
            widePolicy(events).ifPresent(sweepFrom);
        }
    }

    private boolean isPolicy(RecordedEvent recorded) {
        return recorded.event() instanceof StockPolicySet;
    }

    private static Trigger trigger(RecordedEvent cause) {
        return new Trigger(Long.toString(cause.position()), cause.occurrence().correlationId(),
                cause.occurrence().commandId().toString());
    }

    /** The stocks that the events are about, each with the last of its events. */
    private static Map<WatchedStock, RecordedEvent> touched(List<RecordedEvent> events) {
        Map<WatchedStock, RecordedEvent> touched = new LinkedHashMap<>();
        for (RecordedEvent recorded : events) {
            if (recorded.event() instanceof InventoryEvent event) {
                touched.put(new WatchedStock(event.location(), event.sku()), recorded);
            } else if (recorded.event() instanceof StockPolicySet set) {
                LocationId location = set.location();
                Sku sku = set.sku();
                if (location != null && sku != null) {
                    touched.put(new WatchedStock(location, sku), recorded);
                }
            }
        }
        return touched;
    }

    private static OptionalLong widePolicy(List<RecordedEvent> events) {
        return events.stream()
                .filter(recorded -> recorded.event() instanceof StockPolicySet set
                        && set.scope() != PolicyScope.STOCK)
                .mapToLong(RecordedEvent::position)
                .max();
    }
}
