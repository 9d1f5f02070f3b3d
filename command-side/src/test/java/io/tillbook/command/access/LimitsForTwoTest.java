package io.tillbook.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.access.AccessCommand;
import io.tillbook.api.access.AccessCommand.DefineRole;
import io.tillbook.api.access.AccessCommand.GrantRole;
import io.tillbook.api.access.DeviceId;
import io.tillbook.api.access.GrantedLimit;
import io.tillbook.api.access.RoleId;
import io.tillbook.api.access.Scope;
import io.tillbook.api.access.TokenCommand.IssueToken;
import io.tillbook.api.access.TokenHash;
import io.tillbook.api.access.TokenId;
import io.tillbook.api.kernel.BuiltInRole;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.returns.ReturnsLimits;
import io.tillbook.command.Capabilities;
import io.tillbook.command.kernel.Reach;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.MemoryLedger;
import io.tillbook.command.testing.Shop;
import io.tillbook.command.testing.Staff;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Goods without a receipt need two, but for those who may take them back alone and those who are granted a limit. */
class LimitsForTwoTest {
    private static final EmployeeId LI = new EmployeeId("li");
    private static final TokenHash HASH = new TokenHash("5e884898da28047151d0e56f8dc62927");

    private final MemoryLedger ledger = MemoryLedger.of(Capabilities.all().commands());
    private long commands;

    LimitsForTwoTest() {
        happened(Staff.hire(LI));
    }

    @Test
    void managersMayDoItAlone() {
        for (BuiltInRole role : List.of(BuiltInRole.OWNER, BuiltInRole.HQ_MANAGER, BuiltInRole.STORE_MANAGER)) {
            assertThat(most(ofRole(role.id()))).as(role.id()).contains(Reach.UNLIMITED);
        }
    }

    @Test
    void tillsAndWhoeverSellsMayNot() {
        for (BuiltInRole role : List.of(BuiltInRole.CASHIER, BuiltInRole.DEVICE, BuiltInRole.INTEGRATION)) {
            assertThat(most(ofRole(role.id()))).as(role.id()).contains(Money.ZERO);
        }
        assertThat(most(ofRole(BuiltInRole.WAREHOUSE.id()))).isEmpty();
    }

    @Test
    void aGrantSaysHowMuch() {
        happened(grant("cashier", 500L));
        assertThat(most(directory().rights(LI))).contains(Money.of(500));
        happened(grant("store-manager", 200L));
        assertThat(most(directory().rights(LI))).contains(Money.of(500));
    }

    @Test
    void ofSeveralRolesTheOneCountsThatAllowsMost() {
        happened(grant("cashier", null));
        assertThat(most(directory().rights(LI))).contains(Money.ZERO);
        happened(grant("store-manager", null));
        assertThat(most(directory().rights(LI))).contains(Reach.UNLIMITED);
    }

    @Test
    void aDevicesTokenSaysHowMuch() {
        happened(token(null, new DeviceId("till"), List.of("device"), 300L));
        assertThat(most(ofToken())).contains(Money.of(300));
    }

    @Test
    void aDevicesTokenThatSaysNothingAllowsNothing() {
        happened(token(null, new DeviceId("till"), List.of("device"), null));
        assertThat(most(ofToken())).contains(Money.ZERO);
    }

    @Test
    void anEmployeesTokenAllowsNoMoreThanTheEmployeeMay() {
        happened(grant("cashier", null));
        happened(token(LI, null, List.of(), 300L));
        assertThat(most(ofToken())).contains(Money.ZERO);
    }

    @Test
    void anEmployeesTokenOfALesserRoleIsForTwo() {
        happened(grant("store-manager", null));
        happened(token(LI, null, List.of("cashier"), null));
        assertThat(most(ofToken())).contains(Money.ZERO);
    }

    @Test
    void anEmployeesTokenOfALesserRoleSaysHowMuch() {
        happened(grant("store-manager", null));
        happened(token(LI, null, List.of("cashier"), 300L));
        assertThat(most(ofToken())).contains(Money.of(300));
    }

    @Test
    void anEmployeesTokenOfTheirRoleKeepsWhatTheyAreGranted() {
        happened(grant("cashier", 500L));
        happened(token(LI, null, List.of("cashier"), null));
        assertThat(most(ofToken())).contains(Money.of(500));
    }

    /** Otherwise somebody who needs a second person would grant a friend that they need none. */
    @Test
    void nobodyHandsOutMoreThanTheyMayDoThemselves() {
        Rights cashier = ofRole("cashier");
        assertThat(cashier.cover(directory().mostOf(grant("cashier", null).grant()), _ -> null)).isTrue();
        assertThat(cashier.cover(directory().mostOf(grant("cashier", 1L).grant()), _ -> null)).isFalse();
        assertThat(ofRole("store-manager").cover(cashier, _ -> null)).isTrue();
        assertThat(cashier.cover(directory().rightsOf(
                new DefineRole(new RoleId("counter"), List.of("returns.accept-without-receipt"))), _ -> null))
                .isTrue();
        assertThat(cashier.cover(directory().rightsOf(
                new DefineRole(new RoleId("counter"), List.of("returns.without-receipt-alone"))), _ -> null))
                .isFalse();
    }

    @Test
    void whatOneNeedsTwoForDoesNotKeepOneFromHandingOutWhatIsNoneOfIt() {
        assertThat(ofRole("cashier").cover(
                directory().rightsOf(new DefineRole(new RoleId("counter"), List.of("sales.sell"))), _ -> null))
                .isTrue();
    }

    private Rights ofRole(String role) {
        return directory().rights(directory().permissions(new RoleId(role)), Scope.EVERYWHERE);
    }

    private Rights ofToken() {
        return directory().token(HASH).orElseThrow().rights();
    }

    private static Optional<Money> most(Rights rights) {
        return rights.most(ReturnsLimits.WITHOUT_RECEIPT, Extent.at(Shop.STORE), Circumstances.MORNING.toInstant(),
                _ -> null);
    }

    private AccessDirectory directory() {
        return new AccessDirectory(ledger::state, Capabilities.all().permissions(), Capabilities.all().limits());
    }

    private void happened(AccessCommand command) {
        ledger.send(Circumstances.id(++commands), command);
    }

    private static GrantRole grant(String role, @Nullable Long most) {
        return new GrantRole(LI, new RoleId(role), List.of(), List.of(), null, null, limits(most));
    }

    private static IssueToken token(@Nullable EmployeeId employee, @Nullable DeviceId device, List<String> roles,
            @Nullable Long most) {
        return new IssueToken(new TokenId("t"), employee, device, null, "Token",
                roles.stream().map(RoleId::new).toList(), List.of(), List.of(), null, limits(most), HASH);
    }

    private static List<GrantedLimit> limits(@Nullable Long most) {
        return most == null ? List.of() : List.of(new GrantedLimit("returns.without-receipt", Money.of(most)));
    }
}
