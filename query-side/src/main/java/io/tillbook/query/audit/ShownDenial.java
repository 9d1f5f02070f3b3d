package io.tillbook.query.audit;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Principal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Requests that were denied, as they are shown; times are UTC. */
record ShownDenial(@Nullable Principal principal, @Nullable EmployeeId person, String door, DenialReason reason,
        @Nullable String permission, long count, OffsetDateTime firstAt, OffsetDateTime lastAt) {
    static ShownDenial of(DeniedRequest denied) {
        return new ShownDenial(denied.principal(), denied.person(), denied.door(), denied.reason(),
                denied.permission(), denied.count(), time(denied.firstAtMillis()), time(denied.lastAtMillis()));
    }

    private static OffsetDateTime time(long millis) {
        return Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC);
    }
}
