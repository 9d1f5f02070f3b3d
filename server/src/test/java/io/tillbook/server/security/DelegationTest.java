package io.tillbook.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tillbook.api.access.AccessCommand.DefineRole;
import io.tillbook.api.access.AccessCommand.GrantRole;
import io.tillbook.api.access.AccessCommand.HireEmployee;
import io.tillbook.api.access.AccessCommand.RevokeRole;
import io.tillbook.api.access.AccessCommand.SetPassword;
import io.tillbook.api.access.AccessCommand.SuspendEmployee;
import io.tillbook.api.access.AccessCommand;
import io.tillbook.api.access.AccessRejection.UnknownPermissions;
import io.tillbook.api.access.AccessRejection.UnknownRole;
import io.tillbook.api.access.DeviceId;
import io.tillbook.api.access.RoleId;
import io.tillbook.api.access.SealedContact;
import io.tillbook.api.access.TokenCommand.IssueToken;
import io.tillbook.api.access.TokenHash;
import io.tillbook.api.access.TokenId;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Personal;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.kernel.Secret;
import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.kernel.Answer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody raises themselves or anybody else above what they may do. */
class DelegationTest {
    private static final LocationId STORE = new LocationId("S1");
    private static final EmployeeId LI = new EmployeeId("li");
    private static final EmployeeId BOSS = new EmployeeId("boss");

    @AutoClose private final Chain chain;
    private final Caller owner;
    private final Caller headquarters;
    private final Caller manager;

    DelegationTest(@TempDir Path folder) {
        chain = new Chain(folder);
        owner = chain.somebody("boss", "owner");
        headquarters = chain.somebody("chen", "hq-manager");
        manager = chain.somebody("zhou", "store-manager", STORE);
    }

    @BeforeEach
    void people() {
        chain.send(Caller.SERVER, hire(LI));
        chain.send(Caller.SERVER, hire(BOSS));
        chain.send(Caller.SERVER, grant(BOSS, "owner"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hq-manager", "store-manager", "cashier", "warehouse", "buyer", "accountant", "marketing",
            "analyst", "device", "integration"})
    void headquartersLetsInWhoeverTheChainWorksWith(String role) {
        accepted(headquarters, grant(LI, role));
        accepted(headquarters, device(List.of(new RoleId(role))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "auditor", "operator"})
    void headquartersMakesNobodyWhoIsMore(String role) {
        forbidden(headquarters, grant(LI, role));
        forbidden(headquarters, device(List.of(new RoleId(role))));
    }

    @Test
    void aStoreManagerHandsOutWhatTheyHaveWhereTheyHaveIt() {
        forbidden(manager, grant(LI, "cashier"));
        forbidden(manager, grant(LI, "cashier", new LocationId("S2")));
        forbidden(manager, grant(LI, "hq-manager", STORE));
        refused(manager, grant(LI, "cashier", STORE));
    }

    @Test
    void nobodyActsForWhoeverMayDoMore() {
        accepted(manager, password(LI));
        forbidden(manager, password(BOSS));
        forbidden(headquarters, password(BOSS));
        forbidden(headquarters, new SuspendEmployee(BOSS, "envy"));
        forbidden(headquarters, new RevokeRole(BOSS, new RoleId("owner"), "envy"));
        accepted(owner, password(BOSS));
    }

    /** By the time that it is decided, somebody may have defined it as anything. */
    @Test
    void aRoleThatIsNotDefinedIsHandedOutByNobodyWhoMayNotDoEverything() {
        forbidden(headquarters, grant(LI, "night-shift"));
        assertThat(refused(owner, grant(LI, "night-shift"))).isEqualTo(new UnknownRole(new RoleId("night-shift")));
    }

    @Test
    void whoeverDefinesARoleHasWhatItIsAndWhatItWas() {
        accepted(headquarters, role("sales.sell"));
        forbidden(headquarters, role("sales.sell", "audit.export"));
        accepted(owner, role("sales.sell", "audit.export"));
        forbidden(headquarters, role("sales.sell"));
        assertThat(refused(owner, role("no.such"))).isEqualTo(new UnknownPermissions(List.of("no.such")));
    }

    /** They know its text, and their colleague may become an owner. */
    @Test
    void whoeverIssuesAColleaguesTokenMayDoWhatItCouldComeToAllow() {
        forbidden(headquarters, employees(LI));
        accepted(headquarters, employees(LI, new RoleId("cashier")));
        forbidden(headquarters, employees(LI, new RoleId("owner")));
        accepted(owner, employees(LI));
        forbidden(chain.somebody("boss", "hq-manager"), employees(BOSS));
        chain.send(Caller.SERVER, hire(new EmployeeId("chen")));
        accepted(headquarters, employees(new EmployeeId("chen")));
    }

    private void accepted(Caller sender, AccessCommand command) {
        assertThat(decided(chain.send(sender, command)).outcome()).isInstanceOf(CommandAccepted.class);
    }

    private Rejection refused(Caller sender, AccessCommand command) {
        return ((CommandRefused) decided(chain.send(sender, command)).outcome()).rejection();
    }

    private void forbidden(Caller sender, AccessCommand command) {
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> chain.send(sender, command))
                .withMessageContaining("rights that you do not have");
    }

    private static Decided decided(Answer answer) {
        return (Decided) answer;
    }

    private static GrantRole grant(EmployeeId employee, String role, LocationId... locations) {
        return new GrantRole(employee, new RoleId(role), List.of(locations), List.of(), null, null);
    }

    private static DefineRole role(String... permissions) {
        return new DefineRole(new RoleId("counter"), List.of(permissions));
    }

    private static SetPassword password(EmployeeId employee) {
        return new SetPassword(employee, new Secret("four words of tea"), null).withHash("$argon2id$…");
    }

    private static IssueToken device(List<RoleId> roles) {
        return token(null, new DeviceId("till"), roles);
    }

    private static IssueToken employees(EmployeeId employee, RoleId... roles) {
        return token(employee, null, Arrays.asList(roles));
    }

    private static IssueToken token(@Nullable EmployeeId employee, @Nullable DeviceId device, List<RoleId> roles) {
        String id = UUID.randomUUID().toString();
        return new IssueToken(new TokenId(id), employee, device, null, "Token", roles, List.of(), List.of(), null,
                new TokenHash(id));
    }

    private static HireEmployee hire(EmployeeId employee) {
        return new HireEmployee(employee, new Personal("a name"), null, null, SealedContact.NONE);
    }
}
