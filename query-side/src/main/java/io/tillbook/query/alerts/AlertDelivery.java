package io.tillbook.query.alerts;

import io.tillbook.api.alerts.AlertId;
import io.tillbook.api.kernel.Principal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * The delivery of something to one destination: of an alert over one channel, or of what somebody else has to be told.
 * It is kept for ever, so that nothing is delivered twice to a destination. Stored by earlier versions, too.
 *
 * @param id what is told and the channel
 * @param version how often it was stored, so that two processes cannot both have it in hand; 0 before the first time
 * @param alertId what is told: the id follows from it
 * @param channel name of the destination
 * @param state how far it is
 * @param message what is delivered, as JSON
 * @param attempts how often it was tried
 * @param createdAtMillis when it was taken on, in milliseconds since 1970
 * @param dueAtMillis when it is to be tried next, in milliseconds since 1970; of no meaning when it is settled
 * @param settledAtMillis when it was delivered or given up, in milliseconds since 1970
 * @param lastError what went wrong last
 * @param outcome what became of the last attempt; null before the first one, and where an earlier version has made it
 * @param again who has last asked for it to be tried again after it was given up; null where nobody has
 */
@Document("alertDeliveries")
@CompoundIndex(def = "{'state': 1, 'dueAtMillis': 1}")
@CompoundIndex(def = "{'alertId': 1}")
public record AlertDelivery(@Id String id, @Version @Field("position") long version, AlertId alertId, String channel,
        State state, String message, int attempts,
        long createdAtMillis, long dueAtMillis, @Nullable Long settledAtMillis, @Nullable String lastError,
        @Nullable DeliveryOutcome outcome, @Nullable Again again) {

    /**
     * Somebody has asked for it to be tried again: attempts and age count from there.
     *
     * @param by who
     * @param atMillis when, in milliseconds since 1970
     * @param attemptsBefore how often it was tried before that, in all
     */
    public record Again(Principal by, long atMillis, int attemptsBefore) {}

    /** How far a delivery is. */
    public enum State {
        /** It will be tried, for the first time or again. */
        PENDING,
        /** The channel has taken it. */
        DELIVERED,
        /** It was tried too often or for too long. */
        FAILED,
        /** Nobody knows whether it was taken, and the destination would take it for another one if it came again. */
        UNKNOWN
    }

    /** A delivery that is to be tried at once. */
    public static AlertDelivery begun(AlertId alertId, String channel, String message, Instant now) {
        return new AlertDelivery(alertId.value() + "/" + channel, 0, alertId, channel, State.PENDING, message, 0,
                now.toEpochMilli(), now.toEpochMilli(), null, null, null, null);
    }

    /** The same while it is tried: where nothing more is heard of this attempt, it is looked at again after a while. */
    public AlertDelivery trying(Instant again) {
        return new AlertDelivery(id, version, alertId, channel, state, message, attempts + 1, createdAtMillis,
                again.toEpochMilli(), settledAtMillis, lastError, DeliveryOutcome.UNKNOWN, this.again);
    }

    /**
     * The same after an attempt.
     *
     * @param next how far it is now
     * @param error what went wrong; null where nothing did
     */
    public AlertDelivery after(State next, DeliveryOutcome became, @Nullable String error, Instant now) {
        return new AlertDelivery(id, version, alertId, channel, next, message, attempts, createdAtMillis, dueAtMillis,
                next == State.PENDING ? settledAtMillis : (Long) now.toEpochMilli(),
                error == null ? lastError : error, became, again);
    }

    /** The same, to be tried once more from the beginning, as somebody has asked for. */
    public AlertDelivery again(Principal by, Instant now) {
        return new AlertDelivery(id, version, alertId, channel, State.PENDING, message, 0, createdAtMillis,
                now.toEpochMilli(), null, lastError, null, new Again(by, now.toEpochMilli(), allAttempts()));
    }

    /** How often it was tried in all. */
    public int allAttempts() {
        return attempts + (again == null ? 0 : again.attemptsBefore());
    }

    /** How long it has been going on, since it was last begun. */
    public Duration age(Instant now) {
        return Duration.ofMillis(now.toEpochMilli() - (again == null ? createdAtMillis : again.atMillis()));
    }
}
