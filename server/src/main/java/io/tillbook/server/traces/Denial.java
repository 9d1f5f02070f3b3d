package io.tillbook.server.traces;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Principal;
import io.tillbook.query.audit.DenialReason;
import io.tillbook.server.security.Caller;
import io.tillbook.server.security.CallerAuthentication;
import io.tillbook.server.security.Forbidden;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That a request is denied; two of the same are alike.
 *
 * @param principal who asks; null where it is not known
 * @param person who stands at the device that asks, or is said to
 * @param door what is asked for; see {@link Doors}
 * @param permission what is lacking; null where it is not a permission
 */
public record Denial(@Nullable Principal principal, @Nullable EmployeeId person, String door, DenialReason reason,
        @Nullable String permission) {
    /** Of somebody who is not known. */
    public static Denial ofUnknown(String door, DenialReason reason) {
        return new Denial(null, null, door, reason, null);
    }

    /** Of somebody who may not do something. */
    public static Denial of(Caller caller, String door, Forbidden forbidden) {
        return of(caller, door, forbidden.permission(), reason(forbidden));
    }

    private static DenialReason reason(Forbidden forbidden) {
        return forbidden.isLacking() ? DenialReason.MISSING_PERMISSION : DenialReason.OUT_OF_REACH;
    }

    /** Of somebody who may not do something for want of a permission. */
    public static Denial of(Caller caller, String door, @Nullable String permission, DenialReason reason) {
        return new Denial(caller.principal(), caller.standing().orElse(null), door, reason, permission);
    }

    /** Of whoever has sent the request that is being answered, and may not do something. */
    public static Denial ofSender(String door, Forbidden forbidden) {
        return ofSender(door, forbidden.permission(), reason(forbidden));
    }

    /** Of whoever has sent the request that is being answered. */
    public static Denial ofSender(String door, @Nullable String permission, DenialReason reason) {
        Optional<Caller> sender = CallerAuthentication.ofRequest().map(CallerAuthentication::caller);
        return sender.map(caller -> of(caller, door, permission, reason))
                .orElseGet(() -> new Denial(null, null, door, reason, permission));
    }
}
