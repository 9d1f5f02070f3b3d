package io.tillbook.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.access.AccessCommand.DefineRole;
import io.tillbook.api.access.AccessCommand.GrantRole;
import io.tillbook.api.access.AccessCommand.ResumeEmployee;
import io.tillbook.api.access.AccessCommand.SuspendEmployee;
import io.tillbook.api.access.AccessCommand;
import io.tillbook.api.access.DeviceId;
import io.tillbook.api.access.RoleId;
import io.tillbook.api.access.TokenCommand.IssueToken;
import io.tillbook.api.access.TokenCommand.RevokeToken;
import io.tillbook.api.access.TokenHash;
import io.tillbook.api.access.TokenId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Permission;
import io.tillbook.api.sales.SalesPermissions;
import io.tillbook.command.Capabilities;
import io.tillbook.command.access.AccessDirectory.KnownToken;
import io.tillbook.command.kernel.States;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.MemoryLedger;
import io.tillbook.command.testing.Shop;
import io.tillbook.command.testing.Staff;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccessDirectoryTest {
    private static final EmployeeId LI = new EmployeeId("li");
    private static final RoleId CASHIER = new RoleId("cashier");
    private static final RoleId NIGHT_SHIFT = new RoleId("night-shift");
    private static final TokenHash HASH = new TokenHash("5e884898da28047151d0e56f8dc62927");
    private static final Instant NOW = Circumstances.MORNING.toInstant();

    private final MemoryLedger ledger = MemoryLedger.of(Capabilities.all().commands());
    private long commands;

    @Test
    void anEmployeesTokenFollowsTheirRights() {
        happened(Staff.hire(LI));
        happened(employees(List.of()));
        assertThat(maySell(Shop.STORE)).as("hired").isFalse();

        happened(grant(CASHIER));
        assertThat(maySell(Shop.STORE)).as("granted").isTrue();

        happened(new SuspendEmployee(LI, "on leave"));
        assertThat(maySell(Shop.STORE)).as("suspended").isFalse();

        happened(new ResumeEmployee(LI));
        assertThat(maySell(Shop.STORE)).as("resumed").isTrue();
    }

    @Test
    void anEmployeesTokenIsNarrowedByItsRoles() {
        happened(Staff.hire(LI));
        happened(grant(CASHIER));
        happened(employees(List.of(new RoleId("marketing"))));

        assertThat(maySell(Shop.STORE)).isFalse();
        assertThat(token().rights().allow(SalesPermissions.REPORT, NOW)).as("what the employee may not").isFalse();
    }

    @Test
    void aRevokedTokenIsKnownNoMore() {
        happened(till());
        assertThat(maySell(Shop.STORE)).isTrue();

        happened(new RevokeToken(new TokenId("t"), "lost"));

        assertThat(directory().token(HASH)).isEqualTo(Optional.empty());
    }

    @Test
    void aRoleMeansWhatItIsDefinedAsNow() {
        happened(Staff.hire(LI));
        happened(new DefineRole(NIGHT_SHIFT, List.of("sales.sell")));
        happened(grant(NIGHT_SHIFT));
        assertThat(directory().rights(LI).allow(SalesPermissions.SELL, NOW)).isTrue();

        happened(new DefineRole(NIGHT_SHIFT, List.of("sales.read")));
        assertThat(directory().rights(LI).allow(SalesPermissions.SELL, NOW)).isFalse();
    }

    @Test
    void whoeverDefinesARoleAnewConcernsWhatItWasToo() {
        happened(new DefineRole(NIGHT_SHIFT, List.of("sales.sell")));

        assertThat(permissions(directory().rightsOf(new DefineRole(NIGHT_SHIFT, List.of("sales.read", "no.such")))))
                .containsExactlyInAnyOrder("sales.sell", "sales.read");
    }

    /** By the time that it is granted, somebody may have defined it. */
    @Test
    void aRoleThatIsNotDefinedCouldBeAny() {
        assertThat(permissions(directory().mostOf(grant(NIGHT_SHIFT).grant()))).isEqualTo(everything());
        assertThat(permissions(directory().mostOf(grant(CASHIER).grant()))).contains("sales.sell")
                .doesNotContain("access.manage-staff");
    }

    /** Whoever issues it knows its text for as long as it works. */
    @Test
    void aTokenForAColleagueIsWorthWhatTheyMayBecome() {
        assertThat(permissions(directory().mostOf(employees(List.of())))).isEqualTo(everything());
        assertThat(permissions(directory().mostOf(employees(List.of(CASHIER))))).contains("sales.sell")
                .doesNotContain("access.manage-staff");
    }

    private static Set<String> permissions(Rights rights) {
        assertThat(rights.rights()).hasSize(1);
        return rights.rights().getFirst().permissions();
    }

    private static Set<String> everything() {
        return Set.copyOf(Capabilities.all().permissions().stream().map(Permission::id).toList());
    }

    private boolean maySell(LocationId location) {
        return token().rights().allow(SalesPermissions.SELL, Extent.at(location), NOW, directory()::region);
    }

    private KnownToken token() {
        return directory().token(HASH).orElseThrow();
    }

    private AccessDirectory directory() {
        States now = ledger::state;
        return new AccessDirectory(now, Capabilities.all().permissions(), Capabilities.all().limits());
    }

    private void happened(AccessCommand command) {
        ledger.send(Circumstances.id(++commands), command);
    }

    private static GrantRole grant(RoleId role) {
        return new GrantRole(LI, role, List.of(), List.of(), null, null);
    }

    private static IssueToken till() {
        return issue(null, new DeviceId("till"), List.of());
    }

    private static IssueToken employees(List<RoleId> roles) {
        return issue(LI, null, roles);
    }

    private static IssueToken issue(@Nullable EmployeeId employee, @Nullable DeviceId device, List<RoleId> roles) {
        return new IssueToken(new TokenId("t"), employee, device, null, "Token", roles, List.of(), List.of(), null,
                HASH);
    }
}
