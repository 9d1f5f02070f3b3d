package io.tillbook.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.BuiltInRole;
import io.tillbook.api.kernel.Permission;
import io.tillbook.command.Capabilities;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.server.Http.Answer;
import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.OwnerToken;
import io.tillbook.server.payload.Examples;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

/** Every command, sent by every role: it is decided where the role has the permission, and else nothing happens. */
class PermissionMatrixTest {
    private static final String ELSEWHERE = "MATRIX-01";
    private static final String TOO_FAR = "not at all locations";
    private static final String OTHERS_RIGHTS = "rights that you do not have";
    /** Where these people work is nobody's concern; what they may do is, see {@link Delegation}. */
    private static final Set<String> ABOUT_PEOPLE = Set.of("access.HireEmployee", "access.SuspendEmployee",
            "access.ResumeEmployee", "access.RevokeRole", "access.SetPassword", "access.SetPin",
            "access.ClearPin", "members.ChangeProfile", "members.SetConsent", "members.TagMember",
            "members.SetTier", "members.AdjustPoints");

    /** Asking what is on a card concerns no place, and changes nothing where the secret is right. */
    private static final Set<String> OF_NO_PLACE = Set.of("giftcards.CheckCard");

    private static final Map<String, CommandHandling<?>> COMMANDS = Capabilities.all()
            .commands()
            .stream()
            .filter(CommandHandling::isPublished)
            .collect(Collectors.toMap(CommandHandling::type, Function.identity()));

    private static final Http HTTP = new Http();
    private static Server server;

    @BeforeAll
    static void everythingHasHappened() {
        server = Server.with();
        assertThat(HTTP.postLines(server.uri("/v1/commands"), Examples.lines()).lines())
                .allSatisfy(line -> assertThat(line.path("outcome").asString()).as("%s", line).isEqualTo("ACCEPTED"));
        ObjectNode elsewhere = Examples.of("catalog.OpenLocation");
        ((ObjectNode) elsewhere.path("payload")).put("location", ELSEWHERE);
        assertThat(send(elsewhere, OwnerToken.BEARER).status()).isEqualTo(201);
    }

    @AfterAll
    static void close() throws IOException {
        server.close();
    }

    @Test
    void thereIsAnExampleOfEveryCommand() {
        assertThat(Examples.byType().keySet()).isEqualTo(COMMANDS.keySet());
    }

    @ParameterizedTest
    @EnumSource
    void aRoleMayDoWhatItsPermissionsSayAndNothingElse(BuiltInRole role) {
        String token = token(role, List.of());

        assertThat(COMMANDS.values()).allSatisfy(command -> {
            Answer answer = send(Examples.of(command.type()), token);
            if (command.permission().isOf(role)) {
                isDecided(answer, role);
            } else {
                isRefused(answer, command.permission(), command.permission().meaning());
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void aRoleAtOneStoreChangesNothingInOthers(BuiltInRole role) {
        String token = token(role, List.of(ELSEWHERE));

        assertThat(COMMANDS.values()).allSatisfy(command -> {
            ObjectNode example = Examples.of(command.type());
            Answer answer = send(example, token);
            if (!command.permission().isOf(role)) {
                isRefused(answer, command.permission(), command.permission().meaning());
            } else if (ABOUT_PEOPLE.contains(command.type())) {
                assertThat(answer.status()).as(answer.raw().body()).isIn(201, 403, 422);
            } else if (OF_NO_PLACE.contains(command.type())) {
                assertThat(answer.json().path("events")).as(answer.raw().body()).isEmpty();
            } else if (example.path("payload").has("location")) {
                isRefused(answer, command.permission(), TOO_FAR);
            } else {
                assertThat(answer.status()).as(answer.raw().body()).isIn(403, 422);
            }
        });
    }

    @Test
    void nobodyMayDoNothing() {
        assertThat(COMMANDS.keySet())
                .allSatisfy(type -> assertThat(send(Examples.of(type), "Bearer nobody-knows-this").status())
                        .isEqualTo(401));
    }

    /** Whether business rules accept it or not: nobody asks for the permission any more. */
    private static void isDecided(Answer answer, BuiltInRole role) {
        if (answer.status() == 403) {
            assertThat(role).isNotEqualTo(BuiltInRole.OWNER);
            assertThat(answer.json().path("detail").asString()).contains(OTHERS_RIGHTS);
        } else {
            assertThat(answer.status()).as(answer.raw().body()).isIn(201, 422);
        }
    }

    private static void isRefused(Answer answer, Permission permission, String reason) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(403);
        assertThat(answer.mediaType()).isEqualTo("application/problem+json");
        assertThat(answer.json().path("permission").asString()).isEqualTo(permission.id());
        assertThat(answer.json().path("detail").asString()).contains(reason);
        String id = answer.json().path("commandId").asString();
        assertThat(HTTP.get(server.uri("/v1/commands/" + id)).status()).as("nothing is recorded").isEqualTo(404);
    }

    private static String token(BuiltInRole role, List<String> locations) {
        ObjectNode issue = Examples.of("access.IssueToken");
        ObjectNode payload = issue.putObject("payload");
        payload.put("tokenId", UUID.randomUUID().toString()).put("service", "matrix").put("name", role.id());
        payload.putArray("roles").add(role.id());
        locations.forEach(payload.putArray("locations")::add);
        Answer issued = send(issue, OwnerToken.BEARER);
        assertThat(issued.status()).as(issued.raw().body()).isEqualTo(201);
        return "Bearer " + issued.json().path("token").asString();
    }

    private static Answer send(ObjectNode command, String token) {
        String id = UUID.randomUUID().toString();
        command.remove("commandId");
        return HTTP.put(server.uri("/v1/commands/" + id), command.toString(), "Authorization", token);
    }
}
