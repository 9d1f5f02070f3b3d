package io.tillbook.api.access;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Principal;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Required;
import io.tillbook.api.kernel.Subject;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to rights. */
public sealed interface AccessEvent extends Event {
    /**
     * The ledger has an owner.
     *
     * @param owner the first one
     */
    record LedgerClaimed(Principal owner) implements AccessEvent {}

    /**
     * Somebody works for the chain.
     *
     * @param contact how they are called and reached; null of the first owner
     */
    record EmployeeHired(EmployeeId employee, @Nullable SealedContact contact) implements AccessEvent {}

    /**
     * Somebody is called or reached otherwise.
     *
     * @param contact what has changed
     */
    record ContactChanged(EmployeeId employee, SealedContact contact) implements AccessEvent {}

    /** Nobody can read a person's data any more. */
    record SubjectErased(Subject subject, String reason) implements AccessEvent {}

    /** They may do nothing for now. */
    record EmployeeSuspended(EmployeeId employee, String reason) implements AccessEvent {}

    /** They have their rights again. */
    record EmployeeResumed(EmployeeId employee) implements AccessEvent {}

    /** They were given a role. */
    record RoleGranted(EmployeeId employee, Grant grant) implements AccessEvent {}

    /** A role was taken away from them, wherever they had it. */
    record RoleRevoked(EmployeeId employee, RoleId role, String reason) implements AccessEvent {}

    /**
     * They sign in with another password.
     *
     * @param hash an Argon2id hash of the password's HMAC under a key that the ledger does not have
     */
    record PasswordSet(EmployeeId employee, String hash) implements AccessEvent {}

    /**
     * They take over tills of a location with another PIN, which is not locked.
     *
     * @param hash see {@link PasswordSet}
     */
    record EmployeePinSet(EmployeeId employee, LocationId location, String hash) implements AccessEvent {}

    /** They have no PIN there any more. */
    record EmployeePinCleared(EmployeeId employee, LocationId location) implements AccessEvent {}

    /** Somebody has typed a wrong PIN for theirs. */
    record EmployeePinMissed(EmployeeId employee, LocationId location, DeviceId device) implements AccessEvent {}

    /** They have typed the right PIN: wrong ones before count no longer. */
    record EmployeePinMatched(EmployeeId employee, LocationId location, DeviceId device) implements AccessEvent {}

    /** Too many were wrong: the PIN works no longer until it is set anew. */
    record EmployeePinLocked(EmployeeId employee, LocationId location) implements AccessEvent {}

    /** A role means this from now on. */
    record RoleDefined(RoleId role, List<String> permissions) implements AccessEvent {
        /** Takes a copy. */
        public RoleDefined {
            permissions = List.copyOf(permissions);
        }
    }

    /**
     * A token was issued.
     *
     * @param name what people call it
     * @param roles what it may do; of an employee's token all that the employee may, where there are none
     * @param scope where
     * @param expiresAt until when, itself excluded
     * @param limits how much of what needs no approval
     */
    record TokenIssued(TokenId token, Principal principal, String name, List<RoleId> roles, Scope scope,
            @Nullable OffsetDateTime expiresAt, @Required(false) List<GrantedLimit> limits) implements AccessEvent {
        /** Takes copies. */
        public TokenIssued {
            roles = List.copyOf(roles);
            limits = Require.list("limits", limits);
        }

        /** A token without limits was issued. */
        public TokenIssued(TokenId token, Principal principal, String name, List<RoleId> roles, Scope scope,
                @Nullable OffsetDateTime expiresAt) {
            this(token, principal, name, roles, scope, expiresAt, List.of());
        }
    }

    /** This is how the token's text is recognized. */
    record TokenHashAssigned(TokenHash hash, TokenId token) implements AccessEvent {}

    /** The token works no longer. */
    record TokenRevoked(TokenId token, String reason) implements AccessEvent {}
}
