package io.tillbook.server.traces;

import io.tillbook.query.audit.DeniedRequest;
import io.tillbook.query.audit.DeniedRequestRepository;
import io.tillbook.server.traces.DeniedRequests.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Limit;

/** Stores denied requests every few seconds, and removes them after a while. */
final class DeniedRequestsWriter {
    static final Duration KEPT = Duration.ofDays(90);
    private static final Duration TIDIED_EVERY = Duration.ofHours(1);
    private static final int REMOVED_AT_ONCE = 1_000;

    private final DeniedRequests denied;
    private final DeniedRequestRepository stored;
    private final InstantSource clock;
    private final int most;
    private Map<Slot, DeniedRequest> written = Map.of();
    private Instant tidied = Instant.EPOCH;

    /** @param most how many are kept */
    DeniedRequestsWriter(DeniedRequests denied, DeniedRequestRepository stored, InstantSource clock, int most) {
        this.denied = denied;
        this.stored = stored;
        this.clock = clock;
        this.most = most;
    }

    /** Stores what came since it was done last. */
    boolean store() {
        Map<Slot, DeniedRequest> waiting = denied.waiting();
        Map<Slot, DeniedRequest> changed = new HashMap<>(waiting);
        changed.entrySet().removeIf(each -> each.getValue().equals(written.get(each.getKey())));
        if (!changed.isEmpty()) {
            stored.saveAll(changed.values());
        }
        written = waiting;
        denied.stored(waiting);
        return false;
    }

    /** Removes what is too old, and the oldest where there are too many; true where there may be more of these. */
    boolean tidy() {
        Instant now = clock.instant();
        if (now.isBefore(tidied.plus(TIDIED_EVERY))) {
            return false;
        }
        stored.deleteByIdLessThan(DeniedRequest.idAt(now.minus(KEPT).toEpochMilli()));
        long tooMany = stored.count() - most;
        if (tooMany > 0) {
            List<DeniedRequest> oldest = stored.findByOrderById(Limit.of((int) Math.min(tooMany, REMOVED_AT_ONCE)));
            stored.deleteAllById(oldest.stream().map(DeniedRequest::id).toList());
        }
        boolean hasMore = tooMany > REMOVED_AT_ONCE;
        tidied = hasMore ? tidied : now;
        return hasMore;
    }
}
