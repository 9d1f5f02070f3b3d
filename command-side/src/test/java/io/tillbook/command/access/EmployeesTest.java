package io.tillbook.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.access.AccessCommand.GrantRole;
import io.tillbook.api.access.AccessCommand.ResumeEmployee;
import io.tillbook.api.access.AccessCommand.RevokeRole;
import io.tillbook.api.access.AccessCommand.SetPassword;
import io.tillbook.api.access.AccessCommand.SuspendEmployee;
import io.tillbook.api.access.AccessEvent.EmployeeResumed;
import io.tillbook.api.access.AccessEvent.EmployeeSuspended;
import io.tillbook.api.access.AccessEvent.PasswordSet;
import io.tillbook.api.access.AccessEvent.RoleDefined;
import io.tillbook.api.access.AccessEvent.RoleGranted;
import io.tillbook.api.access.AccessEvent.RoleRevoked;
import io.tillbook.api.access.AccessRejection.EmployeeAlreadyHired;
import io.tillbook.api.access.AccessRejection.EmployeeAlreadySuspended;
import io.tillbook.api.access.AccessRejection.EmployeeNotSuspended;
import io.tillbook.api.access.AccessRejection.RoleAlreadyGranted;
import io.tillbook.api.access.AccessRejection.RoleNotGranted;
import io.tillbook.api.access.AccessRejection.UnknownEmployee;
import io.tillbook.api.access.AccessRejection.UnknownRole;
import io.tillbook.api.access.Grant;
import io.tillbook.api.access.RoleId;
import io.tillbook.api.access.Scope;
import io.tillbook.api.catalog.CatalogRejection.UnknownLocation;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Secret;
import io.tillbook.command.access.Employee.Hired;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import io.tillbook.command.testing.Staff;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmployeesTest {
    private static final EmployeeId LI = new EmployeeId("li");
    private static final RoleId CASHIER = new RoleId("cashier");
    private static final RoleId NIGHT_SHIFT = new RoleId("night-shift");
    private static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-11-23T00:00:00+08:00");
    private static final Grant AT_THE_STORE = new Grant(CASHIER, new Scope(List.of(Shop.STORE), List.of()), null, null);

    @Test
    void somebodyIsHiredOnceAndMayDoNothing() {
        DeciderSpec.of(new HireEmployeeDecider())
                .when(Staff.hire(LI))
                .then(Staff.hired(LI))
                .thenState(Employee.at(LI), li -> assertThat(li).isEqualTo(new Hired(List.of(), false, null, 0)));
        hired(new HireEmployeeDecider()).when(Staff.hire(LI)).thenRefused(new EmployeeAlreadyHired(LI));
    }

    @Test
    void whoeverIsSuspendedKeepsTheirRolesForLater() {
        SuspendEmployee suspend = new SuspendEmployee(LI, "on leave");

        hired(new SuspendEmployeeDecider()).given(Employee.at(LI), new RoleGranted(LI, AT_THE_STORE))
                .when(suspend)
                .then(new EmployeeSuspended(LI, "on leave"))
                .thenState(Employee.at(LI),
                        li -> assertThat(li).isEqualTo(new Hired(List.of(AT_THE_STORE), true, null, 1)));
        hired(new SuspendEmployeeDecider()).givenAccepted(suspend)
                .when(suspend)
                .thenRefused(new EmployeeAlreadySuspended(LI));
        DeciderSpec.of(new SuspendEmployeeDecider()).when(suspend).thenRefused(new UnknownEmployee(LI));
    }

    @Test
    void whoeverIsSuspendedIsResumed() {
        ResumeEmployee resume = new ResumeEmployee(LI);

        hired(new ResumeEmployeeDecider()).given(Employee.at(LI), new EmployeeSuspended(LI, "on leave"))
                .when(resume)
                .then(new EmployeeResumed(LI))
                .thenState(Employee.at(LI), li -> assertThat(li).isEqualTo(new Hired(List.of(), false, null, 1)));
        hired(new ResumeEmployeeDecider()).when(resume).thenRefused(new EmployeeNotSuspended(LI));
        DeciderSpec.of(new ResumeEmployeeDecider()).when(resume).thenRefused(new UnknownEmployee(LI));
    }

    @Test
    void aRoleIsGrantedForPlacesAndATime() {
        GrantRole grant = new GrantRole(LI, CASHIER, List.of(Shop.STORE), List.of("East"), MONDAY, MONDAY.plusDays(7));

        hired(new GrantRoleDecider(new Limits(List::of))).given(Shop.opened(Shop.STORE, NegativeStock.ALLOW))
                .when(grant)
                .then(new RoleGranted(LI, new Grant(CASHIER, new Scope(List.of(Shop.STORE), List.of("East")), MONDAY,
                        MONDAY.plusDays(7))));
    }

    @Test
    void theSameIsGrantedOnceButElsewhereOnTop() {
        hired(new GrantRoleDecider(new Limits(List::of))).given(Shop.opened(Shop.STORE, NegativeStock.ALLOW))
                .givenAccepted(grant(CASHIER, Shop.STORE))
                .when(grant(CASHIER, Shop.STORE))
                .thenRefused(new RoleAlreadyGranted(LI, CASHIER));
        hired(new GrantRoleDecider(new Limits(List::of))).given(Shop.opened(Shop.STORE, NegativeStock.ALLOW),
                Shop.opened(Shop.OTHER_STORE, NegativeStock.ALLOW))
                .givenAccepted(grant(CASHIER, Shop.STORE))
                .when(grant(CASHIER, Shop.OTHER_STORE))
                .thenState(Employee.at(LI), li -> assertThat(((Hired) li).grants()).hasSize(2));
    }

    @Test
    void onlyWhatThereIsIsGranted() {
        DeciderSpec.of(new GrantRoleDecider(new Limits(List::of)))
                .when(grant(CASHIER))
                .thenRefused(new UnknownEmployee(LI));
        hired(new GrantRoleDecider(new Limits(List::of))).when(grant(NIGHT_SHIFT))
                .thenRefused(new UnknownRole(NIGHT_SHIFT));
        hired(new GrantRoleDecider(new Limits(List::of)))
                .given(Role.at(NIGHT_SHIFT), new RoleDefined(NIGHT_SHIFT, List.of("sales.sell")))
                .when(grant(NIGHT_SHIFT))
                .thenAccepted();
        hired(new GrantRoleDecider(new Limits(List::of))).when(grant(CASHIER, Shop.STORE))
                .thenRefused(new UnknownLocation(Shop.STORE));
    }

    @Test
    void aRoleIsTakenAwayWhereverItWasGranted() {
        Grant elsewhere = new Grant(CASHIER, Scope.EVERYWHERE, MONDAY, null);
        Grant other = new Grant(new RoleId("buyer"), Scope.EVERYWHERE, null, null);
        RevokeRole revoke = new RevokeRole(LI, CASHIER, "moved");

        hired(new RevokeRoleDecider())
                .given(Employee.at(LI), new RoleGranted(LI, AT_THE_STORE), new RoleGranted(LI, elsewhere),
                        new RoleGranted(LI, other))
                .when(revoke)
                .then(new RoleRevoked(LI, CASHIER, "moved"))
                .thenState(Employee.at(LI), li -> assertThat(((Hired) li).grants()).containsExactly(other));
        hired(new RevokeRoleDecider()).when(revoke).thenRefused(new RoleNotGranted(LI, CASHIER));
        DeciderSpec.of(new RevokeRoleDecider()).when(revoke).thenRefused(new UnknownEmployee(LI));
    }

    @Test
    void ofAPasswordTheHashIsKept() {
        SetPassword set = new SetPassword(LI, new Secret("correct horse"), null).withHash("$argon2id$…");

        hired(new SetPasswordDecider()).given(Employee.at(LI), new RoleGranted(LI, AT_THE_STORE))
                .when(set)
                .then(new PasswordSet(LI, "$argon2id$…"))
                .thenState(Employee.at(LI),
                        li -> assertThat(li).isEqualTo(new Hired(List.of(AT_THE_STORE), false, "$argon2id$…", 0)));
        DeciderSpec.of(new SetPasswordDecider()).when(set).thenRefused(new UnknownEmployee(LI));
        assertThat(set.toString()).doesNotContain("correct horse");
    }

    private static GrantRole grant(RoleId role, LocationId... locations) {
        return new GrantRole(LI, role, List.of(locations), List.of(), null, null);
    }

    private static <C extends Command> DeciderSpec<C> hired(Decider<C> decider) {
        return DeciderSpec.of(decider).given(Employee.at(LI), Staff.hired(LI));
    }
}
