package io.tillbook.query.finance;

import io.tillbook.api.catalog.CatalogEvent.LocationOpened;
import io.tillbook.api.finance.Entry;
import io.tillbook.api.finance.EntryLine;
import io.tillbook.api.finance.Postings;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.StreamId;
import io.tillbook.query.kernel.EventLog;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The entries of events, on the day of the location. A location is opened before anything happens there, and keeps its
 * time zone, so each is read once. What happens nowhere counts for the day of its sender.
 */
final class BookingDays {
    private final EventLog log;
    private final Map<LocationId, Optional<ZoneId>> zones = new ConcurrentHashMap<>();

    BookingDays(EventLog log) {
        this.log = log;
    }

    List<Entry> entries(RecordedEvent recorded) {
        LocalDate told = recorded.occurrence().occurredAt().toLocalDate();
        List<Entry> entries = Postings.of(recorded.event(), told);
        LocalDate there = location(entries).map(location -> day(recorded, location)).orElse(told);
        return there.equals(told) ? entries : Postings.of(recorded.event(), there);
    }

    /** The day at a location on which something happened; by its sender's clock where the location is not known. */
    LocalDate day(RecordedEvent recorded, LocationId location) {
        OffsetDateTime at = recorded.occurrence().occurredAt();
        return zones.computeIfAbsent(location, this::zone)
                .map(zone -> at.atZoneSameInstant(zone).toLocalDate())
                .orElse(at.toLocalDate());
    }

    private static Optional<LocationId> location(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.lines().stream())
                .map(EntryLine::location)
                .filter(Objects::nonNull)
                .findFirst();
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
