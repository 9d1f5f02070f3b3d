package io.tillbook.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.access.AccessEvent.EmployeeHired;
import io.tillbook.api.access.AccessEvent.EmployeePinCleared;
import io.tillbook.api.access.AccessEvent.EmployeePinLocked;
import io.tillbook.api.access.AccessEvent.EmployeePinMissed;
import io.tillbook.api.access.AccessEvent.EmployeePinSet;
import io.tillbook.api.access.AccessEvent.EmployeeResumed;
import io.tillbook.api.access.AccessEvent.EmployeeSuspended;
import io.tillbook.api.access.AccessEvent.LedgerClaimed;
import io.tillbook.api.access.AccessEvent.PasswordSet;
import io.tillbook.api.access.AccessEvent.RoleDefined;
import io.tillbook.api.access.AccessEvent.RoleGranted;
import io.tillbook.api.access.AccessEvent.RoleRevoked;
import io.tillbook.api.access.AccessEvent.TokenHashAssigned;
import io.tillbook.api.access.AccessEvent.TokenIssued;
import io.tillbook.api.access.AccessEvent.TokenRevoked;
import io.tillbook.api.access.DeviceId;
import io.tillbook.api.access.Grant;
import io.tillbook.api.access.RoleId;
import io.tillbook.api.access.Scope;
import io.tillbook.api.access.TokenHash;
import io.tillbook.api.access.TokenId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Principal;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.TestDatabase;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.test.tester.GraphQlTester;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class AccessViewsTest {

    private static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-11-23T08:00:00+08:00");
    private static final LocationId STORE = new LocationId("S1");
    private static final LocationId OTHER_STORE = new LocationId("S2");
    private static final EmployeeId WANG = new EmployeeId("wang");
    private static final EmployeeId LI = new EmployeeId("li");
    private static final RoleId CASHIER = new RoleId("cashier");
    private static final TokenId TILL = new TokenId("SH-01-R1");
    private static final TokenHash HASH = new TokenHash("ab".repeat(32));

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final ParameterizedTypeReference<Map<String, Object>> ANSWER = new ParameterizedTypeReference<>() {};

    @TempDir private Path directory;

    @Test
    void tellsWhoMayDoWhat() {
        HistoryBuilder history = staffed();
        try (QuerySide side = QuerySide.of(history.events(), TestDatabase.EMBEDDED.properties(directory))) {
            GraphQlTester queries = side.queries();

            assertThat(texts(queries, "{ employees { edges { node { id } } } }", "employees.edges[*].node.id"))
                    .containsExactly("li", "wang");
            String wang = "{ employee(id: \"wang\") { suspended suspendedBecause signsIn pins { location locked } "
                    + "roles { role locations regions from until } } }";
            assertThat(object(queries, wang, "employee")).isEqualTo(JSON.readValue("""
                            {"suspended": true, "suspendedBecause": "on leave", "signsIn": true, "pins": [
                             {"location": "S2", "locked": false}, {"location": "S1", "locked": true}], "roles": [
                             {"role": "cashier", "locations": ["S1"], "regions": [], "from": null, "until": null},
                             {"role": "cashier", "locations": ["S2"], "regions": [], "from": null,
                              "until": "2026-11-30T08:00:00.000+08:00"},
                             {"role": "counter", "locations": [], "regions": ["East"],
                              "from": "2026-11-23T08:00:00.000+08:00", "until": null}]}""", OBJECT));
            assertThat(texts(queries, "{ roles { edges { node { permissions } } } }",
                    "roles.edges[0].node.permissions[*]")).containsExactly("stocktake.count");
            assertThat(object(queries,
                    "{ token(id: \"SH-01-R1\") { principal name roles locations issuedBy revokedAt } }", "token"))
                    .isEqualTo(JSON.readValue("""
                            {"principal": "device:R1", "name": "till 1", "roles": ["device"],
                             "locations": ["S1"], "issuedBy": "employee:li", "revokedAt": null}""", OBJECT));
        }
    }

    private static HistoryBuilder staffed() {
        return new HistoryBuilder().at(MONDAY, LI)
                .add("ledgerclaim", new LedgerClaimed(Principal.of(LI)))
                .add("employee-li", new EmployeeHired(LI, null))
                .add("employee-wang", new EmployeeHired(WANG, null))
                .add("role-counter", new RoleDefined(new RoleId("counter"), List.of("stocktake.read")))
                .add("role-counter", new RoleDefined(new RoleId("counter"), List.of("stocktake.count")))
                .add("employee-wang", new RoleGranted(WANG, grant(CASHIER, "S1", null)))
                .add("employee-wang", new RoleGranted(WANG, grant(CASHIER, "S2", MONDAY.plusDays(7))))
                .add("employee-wang", new RoleGranted(WANG, new Grant(new RoleId("counter"),
                        new Scope(List.of(), List.of("East")), MONDAY, null)))
                .add("employee-wang", new PasswordSet(WANG, "never-shown"))
                .add("pin-wang/S1", new EmployeePinSet(WANG, STORE, "never-shown"))
                .add("pin-wang/S2", new EmployeePinSet(WANG, OTHER_STORE, "never-shown"))
                .add("pin-wang/S3", new EmployeePinSet(WANG, new LocationId("S3"), "never-shown"))
                .add("pin-wang/S1", new EmployeePinMissed(WANG, STORE, new DeviceId("R1")))
                .add("pin-wang/S1", new EmployeePinLocked(WANG, STORE))
                .add("pin-wang/S3", new EmployeePinCleared(WANG, new LocationId("S3")))
                .add("employee-wang", new EmployeeSuspended(WANG, "on leave"))
                .add("token-SH-01-R1", new TokenIssued(TILL, Principal.Kind.DEVICE.named("R1"), "till 1",
                        List.of(new RoleId("device")), new Scope(List.of(new LocationId("S1")), List.of()), null))
                .add("tokenhash-" + HASH.value(), new TokenHashAssigned(HASH, TILL));
    }

    @Test
    void followsWhatIsTakenAway() {
        HistoryBuilder history = new HistoryBuilder().at(MONDAY, LI)
                .add("employee-wang", new EmployeeHired(WANG, null))
                .add("employee-wang", new RoleGranted(WANG, grant(CASHIER, "S1", null)))
                .add("employee-wang", new RoleGranted(WANG, grant(CASHIER, "S2", null)))
                .add("employee-wang", new EmployeeSuspended(WANG, "on leave"))
                .add("employee-wang", new EmployeeResumed(WANG))
                .add("employee-wang", new RoleRevoked(WANG, CASHIER, "moved"))
                .add("token-A", issued("A", "device:R1"))
                .add("token-B", issued("B", "device:R2"))
                .add("token-C", issued("C", "device:R1"))
                .add("token-C", new TokenRevoked(new TokenId("C"), "lost"));
        try (QuerySide side = QuerySide.of(history.events(), TestDatabase.EMBEDDED.properties(directory))) {
            GraphQlTester queries = side.queries();

            assertThat(object(queries,
                    "{ employee(id: \"wang\") { suspended suspendedBecause signsIn roles { role } } }", "employee"))
                    .isEqualTo(JSON.readValue("""
                            {"suspended": false, "suspendedBecause": null, "signsIn": false, "roles": []}""",
                            OBJECT));
            String ofR1 = "{ tokens(principal: \"device:R1\") { edges { node { id revokedBecause } } } }";
            assertThat(texts(queries, ofR1, "tokens.edges[*].node.id")).containsExactly("A", "C");
            assertThat(texts(queries, ofR1, "tokens.edges[1].node.revokedBecause")).containsExactly("lost");
            assertThat(texts(queries, "{ tokens { edges { node { id } } } }", "tokens.edges[*].node.id"))
                    .containsExactly("A", "B", "C");
        }
    }

    private static Grant grant(RoleId role, String location, @Nullable OffsetDateTime until) {
        return new Grant(role, new Scope(List.of(new LocationId(location)), List.of()), null, until);
    }

    private static TokenIssued issued(String id, String principal) {
        return new TokenIssued(new TokenId(id), new Principal(principal), id, List.of(), Scope.EVERYWHERE, null);
    }

    private static Map<String, Object> object(GraphQlTester queries, String query, String path) {
        return queries.document(query).execute().path(path).entity(ANSWER).get();
    }

    private static List<String> texts(GraphQlTester queries, String query, String path) {
        GraphQlTester.Path found = queries.document(query).execute().path(path);
        return path.contains("*") ? found.entityList(String.class).get() : List.of(found.entity(String.class).get());
    }
}
