package io.tillbook.server.demo;

import io.tillbook.api.access.AccessCommand.GrantRole;
import io.tillbook.api.access.AccessCommand.HireEmployee;
import io.tillbook.api.access.AccessCommand.SetPassword;
import io.tillbook.api.access.RoleId;
import io.tillbook.api.access.TokenCommand.IssueToken;
import io.tillbook.api.access.TokenHash;
import io.tillbook.api.access.TokenId;
import io.tillbook.api.kernel.BuiltInRole;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Personal;
import io.tillbook.api.kernel.Secret;
import io.tillbook.server.commands.DerivedCommandId;
import io.tillbook.server.demo.DemoCommand.Act;
import io.tillbook.server.security.TokenFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who works for the demo chain: one person of each role. Files have a token of each and the password of all, so that
 * each can be tried.
 */
final class DemoPeople {
    private static final LocalTime HIRED = LocalTime.of(3, 0);
    private static final int TELLS_APART = 12;
    private static final String SETTING = "tillbook.data-dir";

    private final Path tokens;
    private final Path password;

    /** @param directory where the files are, those of tokens in a folder, named after the roles */
    DemoPeople(Path directory) {
        this.tokens = directory.resolve("demo-tokens");
        this.password = passwordIn(directory);
    }

    /** The file with the password of all. */
    static Path passwordIn(Path directory) {
        return directory.resolve("demo-password");
    }

    /** Their ids, in the order of the roles. */
    static List<EmployeeId> ids() {
        return roles().map(DemoPeople::id).toList();
    }

    /**
     * Hires them. The commands are the same each time, but for a token or password whose file is gone: another takes
     * its place.
     *
     * @param lastDay of the demo data
     */
    List<DemoCommand> hired(LocalDate lastDay) {
        OffsetDateTime at = DemoStory.firstDay(lastDay).atTime(HIRED).atOffset(DemoChain.OFFSET);
        TokenHash told = TokenFile.made(SETTING, password);
        Secret text = new Secret(TokenFile.text(SETTING, password));
        return roles()
                .flatMap(role -> Stream.concat(
                        hired(role, TokenFile.made(SETTING, tokens.resolve(role.id())), at),
                        Stream.of(signingIn(id(role), text, told, at))))
                .toList();
    }

    private static Stream<DemoCommand> hired(BuiltInRole role, TokenHash hash, OffsetDateTime at) {
        EmployeeId employee = id(role);
        TokenId token = new TokenId(employee.value() + "-" + start(hash));
        return Stream.of(
                command(employee, "access.HireEmployee", employee.value(), at, hire(employee, role)),
                command(employee, "access.GrantRole", employee.value(), at,
                        new GrantRole(employee, new RoleId(role.id()), places(role), List.of(), null, null)),
                command(employee, "access.IssueToken", token.value(), at, new IssueToken(token, employee, null, null,
                        "demo", List.of(), List.of(), List.of(), null, hash)));
    }

    private static DemoCommand signingIn(EmployeeId employee, Secret password, TokenHash told, OffsetDateTime at) {
        return command(employee, "access.SetPassword", employee.value() + "-" + start(told), at,
                new SetPassword(employee, password, null));
    }

    private static String start(TokenHash hash) {
        return hash.value().substring(0, TELLS_APART);
    }

    private static EmployeeId id(BuiltInRole role) {
        return new EmployeeId("demo-" + role.id());
    }

    private static Stream<BuiltInRole> roles() {
        return Arrays.stream(BuiltInRole.values()).filter(DemoPeople::isOfPeople);
    }

    private static HireEmployee hire(EmployeeId employee, BuiltInRole role) {
        return new HireEmployee(employee, new Personal("演示 · Demo " + role.id()), null, null, null);
    }

    private static DemoCommand command(EmployeeId employee, String type, String key, OffsetDateTime at,
            Command command) {
        return new DemoCommand(Act.PEOPLE, employee.value(), DerivedCommandId.of("demo", type, key), at, command);
    }

    private static boolean isOfPeople(BuiltInRole role) {
        return role != BuiltInRole.DEVICE && role != BuiltInRole.INTEGRATION;
    }

    /** Everywhere where none is named. */
    private static List<LocationId> places(BuiltInRole role) {
        return switch (role) {
            case STORE_MANAGER, CASHIER, MEMBER_SERVICE -> List.of(DemoChain.STORES.getFirst().id());
            case WAREHOUSE -> List.of(DemoChain.WAREHOUSE);
            case OWNER, HQ_MANAGER, BUYER, ACCOUNTANT, MARKETING, ANALYST, AUDITOR, OPERATOR, DEVICE, INTEGRATION ->
                List
                        .of();
        };
    }
}
