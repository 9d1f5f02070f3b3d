package io.tillbook.command.store;

import io.tillbook.api.access.AccessEvent.ContactChanged;
import io.tillbook.api.access.AccessEvent.EmployeeHired;
import io.tillbook.api.access.AccessEvent.EmployeePinCleared;
import io.tillbook.api.access.AccessEvent.EmployeePinLocked;
import io.tillbook.api.access.AccessEvent.EmployeePinMatched;
import io.tillbook.api.access.AccessEvent.EmployeePinMissed;
import io.tillbook.api.access.AccessEvent.EmployeePinSet;
import io.tillbook.api.access.AccessEvent.EmployeeResumed;
import io.tillbook.api.access.AccessEvent.EmployeeSuspended;
import io.tillbook.api.access.AccessEvent.LedgerClaimed;
import io.tillbook.api.access.AccessEvent.PasswordSet;
import io.tillbook.api.access.AccessEvent.RoleDefined;
import io.tillbook.api.access.AccessEvent.RoleGranted;
import io.tillbook.api.access.AccessEvent.RoleRevoked;
import io.tillbook.api.access.AccessEvent.SubjectErased;
import io.tillbook.api.access.AccessEvent.TokenHashAssigned;
import io.tillbook.api.access.AccessEvent.TokenIssued;
import io.tillbook.api.access.AccessEvent.TokenRevoked;
import io.tillbook.api.access.ApprovalEvent.ApprovalDeclined;
import io.tillbook.api.access.ApprovalEvent.ApprovalGiven;
import io.tillbook.api.access.ApprovalEvent.ApprovalRequested;
import io.tillbook.api.access.ApprovalEvent.ApprovalUsed;
import io.tillbook.api.access.DeviceId;
import io.tillbook.api.access.Grant;
import io.tillbook.api.access.GrantedLimit;
import io.tillbook.api.access.RoleId;
import io.tillbook.api.access.Scope;
import io.tillbook.api.access.SealedContact;
import io.tillbook.api.access.TokenHash;
import io.tillbook.api.access.TokenId;
import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Principal;
import io.tillbook.api.kernel.Sealed;
import io.tillbook.api.kernel.Subject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** What is stored of rights. */
final class AccessSamples {
    private static final EmployeeId WANG = new EmployeeId("wang");
    private static final LocationId STORE = new LocationId("S-1");
    private static final DeviceId TILL = new DeviceId("till-1");
    private static final RoleId ROLE = new RoleId("night-shift");
    private static final TokenId TOKEN = new TokenId("till-1");
    private static final TokenHash HASH = new TokenHash(
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    private static final Scope SCOPE = new Scope(List.of(new LocationId("S-1"), new LocationId("S-2")),
            List.of("华东"));
    private static final OffsetDateTime FROM = OffsetDateTime.parse("2026-11-22T09:31:07+08:00");

    private static final Instant UNTIL = Instant.parse("2026-11-23T01:31:09Z");
    private static final ApprovalId APPROVAL = new ApprovalId("A-1");
    private static final String LIMIT = "returns.refund";
    private static final List<GrantedLimit> LIMITS = List.of(new GrantedLimit(LIMIT, Money.of(20_000)));

    private AccessSamples() {}

    static List<Object> all() {
        return List.of(
                new LedgerClaimed(Principal.of(WANG)),
                new EmployeeHired(WANG, new SealedContact(sealed("bmFtZQ"), sealed("cGhvbmU"), sealed("bWFpbA"))),
                new ContactChanged(WANG, new SealedContact(null, sealed("b3RoZXI"), null)),
                new SubjectErased(Subject.of(WANG), "asked for it"),
                new EmployeeSuspended(WANG, "on leave"),
                new EmployeeResumed(WANG),
                new RoleGranted(WANG, new Grant(ROLE, SCOPE, FROM, FROM.plusDays(7), LIMITS)),
                new RoleRevoked(WANG, ROLE, "back at the warehouse"),
                new PasswordSet(WANG, "$argon2id$v=19$m=16384,t=2,p=1$c2FsdA$aGFzaA"),
                new EmployeePinSet(WANG, STORE, "$argon2id$v=19$m=16384,t=2,p=1$c2FsdA$aGFzaA"),
                new EmployeePinCleared(WANG, STORE),
                new EmployeePinMissed(WANG, STORE, TILL),
                new EmployeePinMatched(WANG, STORE, TILL),
                new EmployeePinLocked(WANG, STORE),
                new RoleDefined(ROLE, List.of("sales.sell", "stocktake.count")),
                new TokenIssued(TOKEN, Principal.Kind.DEVICE.named("till-1"), "收银台 1 · Till 1", List.of(ROLE), SCOPE,
                        FROM.plusYears(1), LIMITS),
                new TokenHashAssigned(HASH, TOKEN),
                new TokenRevoked(TOKEN, "lost"),
                new ApprovalRequested(APPROVAL, "returns.AcceptReturn", "R-1", new LocationId("S-1"), LIMIT,
                        Money.of(50_000), "老顾客 · a regular", UNTIL),
                new ApprovalGiven(APPROVAL, WANG, UNTIL),
                new ApprovalDeclined(APPROVAL, "no receipt"),
                new ApprovalUsed(APPROVAL, WANG, "returns.AcceptReturn", "R-1", LIMIT, Money.of(49_900)));
    }

    private static Sealed sealed(String cipher) {
        return new Sealed(Subject.of(WANG), cipher);
    }

    /** What holds everywhere and without end. */
    static List<Object> unbounded() {
        return List.of(
                new EmployeeHired(WANG, null),
                new ApprovalRequested(APPROVAL, "held.ReleaseFact", "F-1", null, LIMIT, Money.of(50_000), null, UNTIL),
                new RoleGranted(WANG, new Grant(ROLE, Scope.EVERYWHERE, null, null)),
                new TokenIssued(TOKEN, Principal.of(WANG), "Export", List.of(), Scope.EVERYWHERE, null));
    }
}
