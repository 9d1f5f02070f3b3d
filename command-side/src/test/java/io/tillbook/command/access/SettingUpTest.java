package io.tillbook.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.access.AccessCommand.DefineRole;
import io.tillbook.api.access.AccessCommand.SetUpOwner;
import io.tillbook.api.access.AccessEvent.EmployeeHired;
import io.tillbook.api.access.AccessEvent.LedgerClaimed;
import io.tillbook.api.access.AccessEvent.PasswordSet;
import io.tillbook.api.access.AccessEvent.RoleDefined;
import io.tillbook.api.access.AccessEvent.RoleGranted;
import io.tillbook.api.access.AccessEvent.TokenHashAssigned;
import io.tillbook.api.access.AccessEvent.TokenIssued;
import io.tillbook.api.access.AccessRejection.LedgerAlreadyClaimed;
import io.tillbook.api.access.AccessRejection.RoleBuiltIn;
import io.tillbook.api.access.AccessRejection.UnknownPermissions;
import io.tillbook.api.access.Grant;
import io.tillbook.api.access.RoleId;
import io.tillbook.api.access.Scope;
import io.tillbook.api.access.TokenCommand.SetUpToken;
import io.tillbook.api.access.TokenHash;
import io.tillbook.api.access.TokenId;
import io.tillbook.api.kernel.BuiltInRole;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Principal;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Staff;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingUpTest {
    private static final EmployeeId CHEN = new EmployeeId("chen");
    private static final RoleId OWNER = new RoleId("owner");
    private static final RoleId NIGHT_SHIFT = new RoleId("night-shift");
    private static final TokenId BOOTSTRAP = new TokenId("bootstrap");
    private static final TokenHash HASH = new TokenHash("5e884898da28047151d0e56f8dc62927");
    private static final Principal SERVICE = Principal.Kind.SERVICE.named("bootstrap");
    private static final SetUpOwner OWNED = new SetUpOwner(CHEN, "$argon2id$…");
    private static final SetUpToken OPENED = new SetUpToken(BOOTSTRAP, HASH);

    @Test
    void theFirstOwnerMayDoEverythingAndSignIn() {
        DeciderSpec.of(new SetUpOwnerDecider())
                .when(OWNED)
                .then(new LedgerClaimed(Principal.of(CHEN)), new EmployeeHired(CHEN, null),
                        new RoleGranted(CHEN, new Grant(OWNER, Scope.EVERYWHERE, null, null)),
                        new PasswordSet(CHEN, "$argon2id$…"));
    }

    @Test
    void whoWasHiredBeforeStaysWhoTheyAre() {
        DeciderSpec.of(new SetUpOwnerDecider())
                .given(Employee.at(CHEN), Staff.hired(CHEN))
                .when(OWNED)
                .then(new LedgerClaimed(Principal.of(CHEN)),
                        new RoleGranted(CHEN, new Grant(OWNER, Scope.EVERYWHERE, null, null)),
                        new PasswordSet(CHEN, "$argon2id$…"));
    }

    @Test
    void theFirstTokenIsAnOwners() {
        DeciderSpec.of(new SetUpTokenDecider())
                .when(OPENED)
                .then(new LedgerClaimed(SERVICE),
                        new TokenIssued(BOOTSTRAP, SERVICE, "bootstrap", List.of(OWNER), Scope.EVERYWHERE, null),
                        new TokenHashAssigned(HASH, BOOTSTRAP));
    }

    @Test
    void aLedgerIsClaimedOnceEitherWay() {
        DeciderSpec.of(new SetUpTokenDecider())
                .given(Ownership.stream(), new LedgerClaimed(Principal.of(CHEN)))
                .when(OPENED)
                .thenRefused(new LedgerAlreadyClaimed(Principal.of(CHEN)));
        DeciderSpec.of(new SetUpOwnerDecider())
                .given(Ownership.stream(), new LedgerClaimed(SERVICE))
                .when(OWNED)
                .thenRefused(new LedgerAlreadyClaimed(SERVICE));
    }

    @Test
    void aRoleIsDefinedAndDefinedAnew() {
        defining().when(new DefineRole(NIGHT_SHIFT, List.of("sales.sell", "sales.read", "sales.sell")))
                .then(new RoleDefined(NIGHT_SHIFT, List.of("sales.sell", "sales.read")));
        defining().givenAccepted(new DefineRole(NIGHT_SHIFT, List.of("sales.sell")))
                .when(new DefineRole(NIGHT_SHIFT, List.of("sales.read")))
                .thenState(Role.at(NIGHT_SHIFT), role -> assertThat(role).isEqualTo(new Role(Set.of("sales.read"))));
    }

    @Test
    void aRoleIsMadeOfPermissionsThatThereAre() {
        defining().when(new DefineRole(NIGHT_SHIFT, List.of("sales.sell", "sales.steal")))
                .thenRefused(new UnknownPermissions(List.of("sales.steal")));
    }

    @ParameterizedTest
    @EnumSource
    void whatEveryChainHasStaysAsItIs(BuiltInRole builtIn) {
        RoleId role = new RoleId(builtIn.id());

        defining().when(new DefineRole(role, List.of("sales.sell"))).thenRefused(new RoleBuiltIn(role));
    }

    private static DeciderSpec<DefineRole> defining() {
        return DeciderSpec.of(new DefineRoleDecider(() -> Set.of("sales.sell", "sales.read")));
    }
}
