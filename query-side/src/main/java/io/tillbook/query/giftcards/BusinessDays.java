package io.tillbook.query.giftcards;

import io.tillbook.api.catalog.CatalogEvent.LocationOpened;
import io.tillbook.api.giftcards.GiftCardEvent.CardOverdrawn;
import io.tillbook.api.giftcards.GiftCardEvent.OfCard;
import io.tillbook.api.giftcards.GiftCardEvent.PurchaseReturned;
import io.tillbook.api.giftcards.GiftCardEvent.ValueCashedOut;
import io.tillbook.api.giftcards.GiftCardEvent.ValueLoaded;
import io.tillbook.api.giftcards.GiftCardEvent.ValueRefunded;
import io.tillbook.api.giftcards.GiftCardEvent.ValueSpent;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.StreamId;
import io.tillbook.query.kernel.EventLog;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * For which day something counts that happened to a card: that of the location, whatever clock its sender has. A
 * location is opened before anything happens there, and keeps its time zone, so each is read once. What happens nowhere
 * counts for the day of its sender, which is the server for what time makes true.
 */
final class BusinessDays {
    private final EventLog log;
    private final Map<LocationId, Optional<ZoneId>> zones = new ConcurrentHashMap<>();

    BusinessDays(EventLog log) {
        this.log = log;
    }

    LocalDate of(RecordedEvent recorded) {
        OffsetDateTime at = recorded.occurrence().occurredAt();
        LocationId location = recorded.event() instanceof OfCard event ? location(event) : null;
        return location == null ? at.toLocalDate()
                : zones.computeIfAbsent(location, this::zone)
                        .map(zone -> at.atZoneSameInstant(zone).toLocalDate())
                        .orElseGet(at::toLocalDate);
    }

    private static @Nullable LocationId location(OfCard event) {
        return switch (event) {
            case ValueLoaded loaded -> loaded.location();
            case ValueSpent spent -> spent.location();
            case CardOverdrawn overdrawn -> overdrawn.location();
            case ValueRefunded refunded -> refunded.location();
            case ValueCashedOut paidOut -> paidOut.location();
            case PurchaseReturned returned -> returned.location();
            default -> null;
        };
    }

    private Optional<ZoneId> zone(LocationId location) {
        try (Stream<RecordedEvent> events = log.stream(new StreamId("location-" + location.value()), 0)) {
            return events.map(RecordedEvent::event)
                    .filter(LocationOpened.class::isInstance)
                    .map(event -> ((LocationOpened) event).zone())
                    .findFirst();
        }
    }
}
