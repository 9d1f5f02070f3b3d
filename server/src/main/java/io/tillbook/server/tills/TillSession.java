package io.tillbook.server.tills;

import io.tillbook.api.access.TokenHash;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import java.time.Duration;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * Somebody who stands at a till. What the till has of it, a text, is kept nowhere.
 *
 * @param hash of that text
 * @param version how often it was stored, so that nobody stores one that somebody else has ended; 0 before the first
 *     time
 * @param device hash of the token of the device: it works beside that token only
 * @param employee who it is
 * @param location for which they have shown their PIN
 * @param credentials a digest of what they have shown: once that is another, the session is over
 * @param createdAtMillis when they came, in milliseconds since 1970
 * @param usedAtMillis when it was last used, not to the second, in milliseconds since 1970
 * @param endsAtMillis until when it works, itself excluded, in milliseconds since 1970
 */
@Document("tillSessions")
@CompoundIndex(def = "{'device': 1}")
@CompoundIndex(def = "{'endsAtMillis': 1}")
public record TillSession(@Id String hash, @Version @Field("position") long version, TokenHash device,
        EmployeeId employee, LocationId location, String credentials, long createdAtMillis, long usedAtMillis,
        long endsAtMillis) {
    /** How long one works in any case: nobody works a till for longer. */
    static final Duration LONGEST = Duration.ofHours(24);

    TillSession used(Instant now, Duration idle) {
        long end = Math.min(now.plus(idle).toEpochMilli(), createdAtMillis + LONGEST.toMillis());
        return new TillSession(hash, version, device, employee, location, credentials, createdAtMillis,
                now.toEpochMilli(), end);
    }

    boolean worksAt(Instant now) {
        return now.toEpochMilli() < endsAtMillis;
    }
}
