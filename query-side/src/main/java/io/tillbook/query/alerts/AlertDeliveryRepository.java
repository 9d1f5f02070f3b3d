package io.tillbook.query.alerts;

import io.tillbook.api.alerts.AlertId;
import io.tillbook.query.alerts.AlertDelivery.State;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;

/**
 * The deliveries of alerts in the database. They belong to no group of views: no rebuilding ever clears them, and each
 * is written by whoever delivers it. Storing one that somebody else has stored meanwhile throws an
 * {@link org.springframework.dao.OptimisticLockingFailureException}.
 */
public interface AlertDeliveryRepository extends MongoRepository<AlertDelivery, String> {

    /** Deliveries of a state that are due at a moment or before, those that have waited longest first. */
    List<AlertDelivery> findByStateAndDueAtMillisLessThanEqualOrderByDueAtMillis(State state, long dueAtMillis,
            Limit limit);

    /** Deliveries of a state, those that are due first. */
    List<AlertDelivery> findByStateOrderByDueAtMillis(State state, Limit limit);

    /** The deliveries of alerts. */
    List<AlertDelivery> findByAlertIdIn(Collection<AlertId> alerts);

    /** Deliveries that are to be tried by now, those that have waited longest first. */
    default List<AlertDelivery> due(Instant now, int limit) {
        return findByStateAndDueAtMillisLessThanEqualOrderByDueAtMillis(State.PENDING, now.toEpochMilli(),
                Limit.of(limit));
    }

    /** How many deliveries are to be tried, now or later; {@code limit} where there are more. */
    default int pending(int limit) {
        return findByStateOrderByDueAtMillis(State.PENDING, Limit.of(limit)).size();
    }

    /** Takes deliveries on, but for those that were taken on before. */
    default void add(Collection<AlertDelivery> begun) {
        Map<String, AlertDelivery> fresh = new LinkedHashMap<>();
        begun.forEach(each -> fresh.put(each.id(), each));
        findAllById(fresh.keySet()).forEach(known -> fresh.remove(known.id()));
        if (!fresh.isEmpty()) {
            insert(fresh.values());
        }
    }
}
