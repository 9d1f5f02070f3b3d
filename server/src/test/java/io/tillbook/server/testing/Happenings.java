package io.tillbook.server.testing;

import io.tillbook.api.alerts.AlertFigures;
import io.tillbook.api.alerts.AlertId;
import io.tillbook.api.alerts.AlertKind;
import io.tillbook.api.alerts.AlertsEvent.AlertRaised;
import io.tillbook.api.inventory.InventoryEvent.StockWentNegative;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.StreamId;
import io.tillbook.api.replenishment.ReplenishmentEvent.StockPolicySet;
import io.tillbook.api.replenishment.StockPolicy;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events as they come to reactions. */
public final class Happenings {
    public static final LocationId STORE = new LocationId("S1");
    public static final Sku MILK = new Sku("milk");
    static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-22T10:00:00+08:00");

    private Happenings() {}

    public static RecordedEvent recorded(long position, Event event) {
        String type = event.getClass().getSimpleName();
        return new RecordedEvent(position, new StreamId("test-1"), position, AT.toInstant(), type,
                occurrence(position), event);
    }

    public static Occurrence occurrence(long number) {
        CommandId command = new CommandId(new UUID(1, number));
        return new Occurrence(command, "test.Test", null, STORE, null, AT, AT.toInstant(), "conversation",
                command.toString());
    }

    public static Event moved(String sku) {
        return new StockWentNegative(STORE, new Sku(sku), StockBalance.NONE);
    }

    public static Event policy(@Nullable LocationId location, @Nullable Sku sku) {
        return new StockPolicySet(location, sku, null, StockPolicy.NONE);
    }

    public static AlertRaised raised(String alert) {
        return new AlertRaised(new AlertId(alert), AlertKind.LOW_STOCK, STORE, MILK, null,
                new AlertFigures(LocalDate.of(2026, 11, 22), Quantity.of(2), Quantity.of(1), Quantity.of(5), null,
                        null, null));
    }
}
