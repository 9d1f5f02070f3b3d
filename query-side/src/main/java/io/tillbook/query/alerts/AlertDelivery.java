package io.tillbook.query.alerts;

import io.tillbook.api.alerts.AlertId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * The delivery of one alert over one channel. It is kept for ever, so that no alert is delivered twice over a channel.
 *
 * @param id the alert and the channel
 * @param version how often it was stored, so that two processes cannot both have it in hand; 0 before the first time
 * @param channel name of the channel
 * @param state how far it is
 * @param message what is delivered, as JSON
 * @param attempts how often it was tried
 * @param createdAtMillis when it was taken on, in milliseconds since 1970
 * @param dueAtMillis when it is to be tried next, in milliseconds since 1970; of no meaning when it is settled
 * @param settledAtMillis when it was delivered or given up, in milliseconds since 1970
 * @param lastError what went wrong last
 */
@Document("alertDeliveries")
@CompoundIndex(def = "{'state': 1, 'dueAtMillis': 1}")
@CompoundIndex(def = "{'alertId': 1}")
public record AlertDelivery(@Id String id, @Version @Field("position") long version, AlertId alertId, String channel,
        State state, String message, int attempts,
        long createdAtMillis, long dueAtMillis, @Nullable Long settledAtMillis, @Nullable String lastError) {

    /** How far a delivery is. */
    public enum State {
        /** It will be tried, for the first time or again. */
        PENDING,
        /** The channel has taken it. */
        DELIVERED,
        /** It was tried too often or for too long. */
        FAILED
    }

    /** A delivery that is to be tried at once. */
    public static AlertDelivery begun(AlertId alertId, String channel, String message, Instant now) {
        return new AlertDelivery(alertId.value() + "/" + channel, 0, alertId, channel, State.PENDING, message, 0,
                now.toEpochMilli(), now.toEpochMilli(),
                null, null);
    }

    /** The same while it is tried: where nothing more is heard of this attempt, it is tried again after a while. */
    public AlertDelivery trying(Instant again) {
        return new AlertDelivery(id, version, alertId, channel, state, message, attempts + 1, createdAtMillis,
                again.toEpochMilli(), settledAtMillis, lastError);
    }

    /** The same after the attempt failed and before the next one. */
    public AlertDelivery waiting(String error) {
        return new AlertDelivery(id, version, alertId, channel, state, message, attempts, createdAtMillis, dueAtMillis,
                settledAtMillis, error);
    }

    /** The same with the channel having taken it. */
    public AlertDelivery delivered(Instant now) {
        return new AlertDelivery(id, version, alertId, channel, State.DELIVERED, message, attempts, createdAtMillis,
                dueAtMillis,
                now.toEpochMilli(), lastError);
    }

    /** The same, given up. */
    public AlertDelivery failed(Instant now, String error) {
        return new AlertDelivery(id, version, alertId, channel, State.FAILED, message, attempts, createdAtMillis,
                dueAtMillis,
                now.toEpochMilli(), error);
    }

    /** How long it has been going on. */
    public Duration age(Instant now) {
        return Duration.ofMillis(now.toEpochMilli() - createdAtMillis);
    }
}
