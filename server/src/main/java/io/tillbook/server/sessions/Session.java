package io.tillbook.server.sessions;

import io.tillbook.api.kernel.EmployeeId;
import java.time.Duration;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * Somebody who has signed in with a browser. What the browser has of it, the text of its cookie, is kept nowhere.
 *
 * @param hash of that text
 * @param version how often it was stored, so that nobody stores one that somebody else has ended; 0 before the first
 *     time
 * @param sessionId the name under which its owner may end it; it opens nothing
 * @param employee who it is
 * @param credentials a digest of what they have signed in with: once that is another, the session is over
 * @param userAgent what their browser calls itself, shortened
 * @param createdAtMillis when they signed in, in milliseconds since 1970
 * @param usedAtMillis when it was last used, to the minute, in milliseconds since 1970
 * @param endsAtMillis until when it works, itself excluded, in milliseconds since 1970
 */
@Document("sessions")
@CompoundIndex(def = "{'employee': 1}")
@CompoundIndex(def = "{'endsAtMillis': 1}")
public record Session(@Id String hash, @Version @Field("position") long version, String sessionId, EmployeeId employee,
        String credentials, String userAgent, long createdAtMillis, long usedAtMillis, long endsAtMillis) {
    /** How long one works without being used. */
    public static final Duration IDLE = Duration.ofHours(8);
    /** How long one works in any case. */
    public static final Duration LONGEST = Duration.ofHours(24);

    static Session begun(String hash, String sessionId, EmployeeId employee, String credentials, String userAgent,
            Instant now) {
        return new Session(hash, 0, sessionId, employee, credentials, userAgent, now.toEpochMilli(), 0, 0).used(now);
    }

    Session used(Instant now) {
        long idle = now.plus(IDLE).toEpochMilli();
        long longest = createdAtMillis + LONGEST.toMillis();
        return new Session(hash, version, sessionId, employee, credentials, userAgent, createdAtMillis,
                now.toEpochMilli(), Math.min(idle, longest));
    }

    boolean worksAt(Instant now) {
        return now.toEpochMilli() < endsAtMillis;
    }
}
