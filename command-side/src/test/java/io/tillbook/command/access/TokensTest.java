package io.tillbook.command.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tillbook.api.access.AccessEvent.TokenHashAssigned;
import io.tillbook.api.access.AccessEvent.TokenIssued;
import io.tillbook.api.access.AccessEvent.TokenRevoked;
import io.tillbook.api.access.AccessRejection.TokenAlreadyIssued;
import io.tillbook.api.access.AccessRejection.TokenAlreadyRevoked;
import io.tillbook.api.access.AccessRejection.UnknownEmployee;
import io.tillbook.api.access.AccessRejection.UnknownRole;
import io.tillbook.api.access.AccessRejection.UnknownToken;
import io.tillbook.api.access.DeviceId;
import io.tillbook.api.access.RoleId;
import io.tillbook.api.access.Scope;
import io.tillbook.api.access.ServiceId;
import io.tillbook.api.access.TokenCommand.IssueToken;
import io.tillbook.api.access.TokenCommand.RevokeToken;
import io.tillbook.api.access.TokenHash;
import io.tillbook.api.access.TokenId;
import io.tillbook.api.catalog.CatalogRejection.UnknownLocation;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Principal;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import io.tillbook.command.testing.Staff;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TokensTest {
    private static final TokenId ID = new TokenId("till-1");
    private static final TokenHash HASH = new TokenHash("5e884898da28047151d0e56f8dc62927");
    private static final EmployeeId LI = new EmployeeId("li");
    private static final RoleId DEVICE = new RoleId("device");
    private static final OffsetDateTime NEW_YEAR = OffsetDateTime.parse("2027-01-01T00:00:00+08:00");

    private final DeciderSpec<IssueToken> issuing = DeciderSpec.of(new IssueTokenDecider(new Limits(List::of)));
    private final DeciderSpec<RevokeToken> revoking = DeciderSpec.of(new RevokeTokenDecider());

    @Test
    void aTillsTokenHasTheRoleOfDevicesAndIsFoundByItsHash() {
        issuing.given(Shop.opened(Shop.STORE, NegativeStock.ALLOW))
                .when(till(Shop.STORE))
                .then(issued(), new TokenHashAssigned(HASH, ID))
                .thenOn(Token.of(HASH), new TokenHashAssigned(HASH, ID))
                .thenState(Token.of(HASH), token -> assertThat(token).isEqualTo(Optional.of(ID)))
                .thenState(Token.at(ID), token -> assertThat(token).isEqualTo(new Token.Issued(issued())));
    }

    @Test
    void aServicesTokenHasTheRoleOfIntegrations() {
        IssueToken shop = new IssueToken(ID, null, null, new ServiceId("shop"), "Web shop", List.of(), List.of(),
                List.of(), null, HASH);

        assertThat(shop.roles()).containsExactly(new RoleId("integration"));
        issuing.when(shop).thenAccepted();
    }

    @Test
    void anEmployeesTokenHasNoRolesOfItsOwn() {
        IssueToken own = employees(List.of());

        assertThat(own.roles()).isEmpty();
        issuing.given(Employee.at(LI), Staff.hired(LI))
                .when(own)
                .then(new TokenIssued(ID, Principal.of(LI), "Export", List.of(), Scope.EVERYWHERE, null),
                        new TokenHashAssigned(HASH, ID));
    }

    @Test
    void aTokenIsForOneOfThree() {
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> issue(null, null, null))
                .satisfies(wrong -> assertThat(wrong.field()).isEqualTo("employee"));
        assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> issue(LI, new DeviceId("till"), null));
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> issue(null, new DeviceId("till"), new ServiceId("shop")));
    }

    @Test
    void onlyWhatThereIsGetsATokenForWhatThereIs() {
        issuing.when(employees(List.of())).thenRefused(new UnknownEmployee(LI));
        issuing.when(till(Shop.STORE)).thenRefused(new UnknownLocation(Shop.STORE));
        RoleId ghost = new RoleId("ghost");
        DeciderSpec.of(new IssueTokenDecider(new Limits(List::of)))
                .given(Employee.at(LI), Staff.hired(LI))
                .when(employees(List.of(ghost)))
                .thenRefused(new UnknownRole(ghost));
    }

    @Test
    void anIdIsUsedOnceEvenAfterItsTokenIsRevoked() {
        issuing.given(Token.at(ID), issued()).when(till()).thenRefused(new TokenAlreadyIssued(ID));
        issuing.given(Token.at(ID), new TokenRevoked(ID, "lost")).when(till()).thenRefused(new TokenAlreadyIssued(ID));
    }

    @Test
    void aTokenEndsOnce() {
        RevokeToken revoke = new RevokeToken(ID, "lost");

        revoking.when(revoke).thenRefused(new UnknownToken(ID));
        revoking.given(Token.at(ID), issued())
                .when(revoke)
                .then(new TokenRevoked(ID, "lost"))
                .thenState(Token.at(ID), token -> assertThat(token).isEqualTo(new Token.Revoked()));
        revoking.when(revoke).thenRefused(new TokenAlreadyRevoked(ID));
    }

    private static TokenIssued issued() {
        return new TokenIssued(ID, Principal.Kind.DEVICE.named("till"), "Till", List.of(DEVICE),
                new Scope(List.of(Shop.STORE), List.of()), NEW_YEAR);
    }

    private static IssueToken till(LocationId... locations) {
        return new IssueToken(ID, null, new DeviceId("till"), null, "Till", List.of(), List.of(locations), List.of(),
                NEW_YEAR, HASH);
    }

    private static IssueToken employees(List<RoleId> roles) {
        return new IssueToken(ID, LI, null, null, "Export", roles, List.of(), List.of(), null, HASH);
    }

    private static IssueToken issue(@Nullable EmployeeId employee, @Nullable DeviceId device,
            @Nullable ServiceId service) {
        return new IssueToken(ID, employee, device, service, "Anything", List.of(), List.of(), List.of(), null, HASH);
    }
}
