package io.tillbook.query.audit;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Requests that were denied, alike and within a minute. What they carried and the network address they came from are
 * not kept.
 *
 * @param id in the order of the first ones
 * @param principal who asked; null where it is not known
 * @param person who stood at the device that asked, or was said to
 * @param door what was asked for: the type of a command, or the method and the address without ids
 * @param permission what was lacking; null where it was not a permission
 * @param count how many there were
 * @param firstAtMillis when the first one came, in milliseconds since 1970
 * @param lastAtMillis when the last one came, in milliseconds since 1970
 */
@Document("deniedRequests")
public record DeniedRequest(@Id String id, @Nullable Principal principal, @Nullable EmployeeId person, String door,
        DenialReason reason, @Nullable String permission, long count, long firstAtMillis, long lastAtMillis) {
    /** The beginning of the ids of those of a moment. */
    public static String idAt(long millis) {
        return "%015d".formatted(millis);
    }
}
