package io.tillbook.query.alerts;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.alerts.AlertId;
import io.tillbook.query.alerts.AlertDelivery.State;
import io.tillbook.query.kernel.Absorbed;
import io.tillbook.query.kernel.Change;
import io.tillbook.query.kernel.ConcurrentViewChange;
import io.tillbook.query.kernel.StoredVersion;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * The deliveries of alerts in the database. They belong to no group of views: no rebuilding ever clears them, and each
 * is written by whoever delivers it, guarded by a version in the place of the position.
 */
public final class AlertDeliveryViews {

    private static final String STATE = "state";
    private static final String DUE = "dueAtMillis";
    private static final String ALERT = "alertId";
    private static final ViewDefinition<AlertDelivery> DELIVERIES = new ViewDefinition<>("alertDeliveries",
            AlertDelivery.class, List.of(Indexes.ascending(STATE, DUE), Indexes.ascending(ALERT)));
    private static final int MOST_CHANNELS = 10;

    private final MongoViews<AlertDelivery> deliveries;

    /** The deliveries in a database. */
    public AlertDeliveryViews(ViewDatabase database) {
        this.deliveries = database.unversioned(DELIVERIES);
    }

    /** Takes deliveries on, but for those that were taken on before. */
    public void add(Collection<AlertDelivery> begun) {
        Map<String, AlertDelivery> fresh = new LinkedHashMap<>();
        begun.forEach(each -> fresh.put(key(each), each));
        deliveries.load(fresh.keySet()).keySet().forEach(fresh::remove);
        if (!fresh.isEmpty()) {
            deliveries.documents(StoredVersion.UNVERSIONED)
                    .save(fresh.entrySet()
                            .stream()
                            .map(each -> new Change<>(null, new Absorbed<>(each.getKey(), 1, each.getValue())))
                            .toList());
        }
    }

    /** Deliveries that are to be tried by now, those that have waited longest first. */
    public List<Absorbed<AlertDelivery>> due(Instant now, int limit) {
        Document filter = new Document(STATE, State.PENDING.name())
                .append(DUE, new Document("$lte", now.toEpochMilli()));
        return deliveries.find(filter, Sorts.ascending(DUE), limit);
    }

    /** How many deliveries are to be tried, now or later; {@code limit} where there are more. */
    public int pending(int limit) {
        return deliveries.find(new Document(STATE, State.PENDING.name()), Sorts.ascending(DUE), limit).size();
    }

    /**
     * Stores how far a delivery is now.
     *
     * @return the stored delivery
     * @throws ConcurrentViewChange when somebody else has it in hand
     */
    public Absorbed<AlertDelivery> save(Absorbed<AlertDelivery> before, AlertDelivery after) {
        Absorbed<AlertDelivery> next = new Absorbed<>(before.key(), before.position() + 1, after);
        deliveries.documents(StoredVersion.UNVERSIONED).save(List.of(new Change<>(before, next)));
        return next;
    }

    /** The deliveries of alerts. */
    public List<AlertDelivery> of(Collection<AlertId> alerts) {
        Document filter = new Document(ALERT, new Document("$in", alerts.stream().map(AlertId::value).toList()));
        return deliveries.find(filter, Sorts.ascending(ALERT), alerts.size() * MOST_CHANNELS)
                .stream()
                .map(Absorbed::view)
                .toList();
    }

    private static String key(AlertDelivery delivery) {
        return delivery.alertId().value() + "/" + delivery.channel();
    }
}
