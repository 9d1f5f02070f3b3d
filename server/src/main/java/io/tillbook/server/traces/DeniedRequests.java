package io.tillbook.server.traces;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.tillbook.query.audit.DeniedRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Notes denied requests, for the metrics and for the audit list. Those that are alike within a minute are one entry
 * with a count, so that a flood of them neither fills the disk nor pushes out what is worth reading. Nothing is written
 * by the thread of a request.
 */
public final class DeniedRequests {
    private static final int MOST_WAITING = 1_000;
    private static final String NONE = "none";

    private final MeterRegistry registry;
    private final InstantSource clock;
    private final Counter unlisted;
    private final Map<Slot, Alike> waiting = new ConcurrentHashMap<>();

    /** Those that are alike. */
    record Slot(Instant minute, Denial denial) {}

    private record Alike(String id, long count, Instant first, Instant last) {
        static Alike first(Instant now) {
            String unlikeOthers = UUID.randomUUID().toString().substring(0, 8);
            return new Alike(DeniedRequest.idAt(now.toEpochMilli()) + "-" + unlikeOthers, 1, now, now);
        }

        Alike and(Instant now) {
            return new Alike(id, count + 1, first, now);
        }
    }

    /** None were denied yet. */
    public DeniedRequests(MeterRegistry registry, InstantSource clock) {
        this.registry = registry;
        this.clock = clock;
        this.unlisted = Counter.builder("tillbook.requests.denied.unlisted")
                .description("Denied requests that the audit list does not have, as too many different ones came")
                .register(registry);
    }

    /** Notes one. */
    public void note(Denial denial) {
        Instant now = clock.instant();
        count(denial);
        Slot slot = new Slot(now.truncatedTo(ChronoUnit.MINUTES), denial);
        if (waiting.size() >= MOST_WAITING && !waiting.containsKey(slot)) {
            unlisted.increment();
        } else {
            waiting.compute(slot, (_, before) -> before == null ? Alike.first(now) : before.and(now));
        }
    }

    private void count(Denial denial) {
        Counter.builder("tillbook.requests.denied")
                .description("Requests that were denied")
                .tag("reason", denial.reason().name().toLowerCase(Locale.ROOT))
                .tag("permission", Objects.requireNonNullElse(denial.permission(), NONE))
                .register(registry)
                .increment();
    }

    /** What is to be stored; those of the present minute will be stored again where more come. */
    Map<Slot, DeniedRequest> waiting() {
        Map<Slot, DeniedRequest> entries = new ConcurrentHashMap<>();
        waiting.forEach((slot, alike) -> entries.put(slot, entry(slot.denial(), alike)));
        return entries;
    }

    private static DeniedRequest entry(Denial denial, Alike alike) {
        return new DeniedRequest(alike.id(), denial.principal(), denial.person(), denial.door(), denial.reason(),
                denial.permission(), alike.count(), alike.first().toEpochMilli(), alike.last().toEpochMilli());
    }

    /** Forgets what is stored, unless more of it came or may come. */
    void stored(Map<Slot, DeniedRequest> entries) {
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        waiting.entrySet()
                .removeIf(each -> each.getKey().minute().isBefore(minute)
                        && isStored(entries.get(each.getKey()), each.getValue()));
    }

    private static boolean isStored(@Nullable DeniedRequest entry, Alike alike) {
        return entry != null && entry.count() == alike.count();
    }
}
