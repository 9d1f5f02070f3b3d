package io.tillbook.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.Http.Answer;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.automation.PollingLoop;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.JsonNode;

/** Three processes of one role each are one server together. */
class RolesApartTest {
    @TempDir private static Path directory;

    private static SharedPlaces places;
    private static Server commands;
    private static Server queries;
    private static Server automation;

    private final Http http = new Http();

    @BeforeAll
    static void start() {
        places = new SharedPlaces(directory);
        commands = places.server("command");
        queries = places.server("query");
        automation = places.server("automation");
    }

    @AfterAll
    static void stop() throws IOException {
        places.close();
    }

    @Test
    void whatOneDecidesAnotherTells() {
        Answer opened = open(commands, "APART-1");
        assertThat(opened.status()).as(opened.raw().body()).isEqualTo(201);
        String position = opened.json().path("position").asString();
        assertThat(http.graphQl(queries.uri("/graphql"), "{ location(id: \"APART-1\") { id } }", "X-Min-Position",
                position).json().at("/data/location/id").asString()).isEqualTo("APART-1");
    }

    @Test
    void commandsGoToWhoeverHasTheRole() {
        assertThat(open(queries, "APART-2").status()).isEqualTo(201);
        assertThat(open(automation, "APART-4").status()).isEqualTo(201);
        SmartLifecycle participation = commands.context().getBean("routingParticipation", SmartLifecycle.class);
        participation.stop();
        try {
            Answer refused = open(queries, "APART-5");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.json().path("type").asString()).isEqualTo("urn:tillbook:problem:no-command-process");
            assertThat(refused.raw().headers().firstValue("Retry-After")).isPresent();
        } finally {
            participation.start();
        }
    }

    @Test
    void outcomesAreToldByAll() {
        Answer opened = open(commands, "APART-3");
        String id = opened.json().path("commandId").asString();
        assertThat(http.get(queries.uri("/v1/commands/" + id)).status()).as("outcomes are in the store").isEqualTo(200);
    }

    @Test
    void onlyTheRoleAnswersQueries() {
        for (Server other : List.of(commands, automation)) {
            isRefused(http.graphQl(other.uri("/graphql"), "{ viewsPosition }"), "query");
        }
        assertThat(http.send(Http.unknown(commands.uri("/graphql")), "POST", BodyPublishers.ofString("{}")).status())
                .as("strangers learn nothing")
                .isEqualTo(401);
    }

    private static void isRefused(Answer answer, String role) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:tillbook:problem:role-missing");
        assertThat(answer.json().path("role").asString()).isEqualTo(role);
        assertThat(answer.json().path("detail").asString()).contains(role, "tillbook.roles");
    }

    /** They are in the MongoDB, since the events and the views are shared. */
    @Test
    void allHaveTheKeysOfPersons() {
        Answer hired = http.put(commands.uri("/v1/commands/" + UUID.randomUUID()), """
                {"type":"access.HireEmployee","occurredAt":"2026-11-22T08:00:00+08:00",\
                "payload":{"employee":"apart","name":"Ouyang Xiulan"}}""");
        assertThat(hired.status()).as(hired.raw().body()).isEqualTo(201);
        assertThat(http.graphQl(queries.uri("/graphql"), "{ employee(id: \"apart\") { name } }", "X-Min-Position",
                hired.json().path("position").asString()).json().at("/data/employee/name").asString())
                .isEqualTo("Ouyang Xiulan");
        assertThat(commands.directory().resolve("keys")).doesNotExist();
    }

    @Test
    void onlyTheRoleHasLoops() {
        assertThat(loops(automation)).contains("alertDeliveryLoop", "reservationExpiryLoop");
        assertThat(loops(commands)).isEqualTo(loops(queries)).containsExactlyInAnyOrder("tracesLoop", "backupLoop");
    }

    private static List<String> loops(Server server) {
        return List.of(server.context().getBeanNamesForType(PollingLoop.class));
    }

    @Test
    void healthIsToldByRole() {
        assertThat(parts(commands, "readiness")).containsExactlyInAnyOrder("readinessState", "store");
        assertThat(parts(commands, "command")).containsExactly("store");
        assertThat(parts(queries, "query")).containsExactlyInAnyOrder("store", "views");
        assertThat(parts(automation, "automation")).containsExactlyInAnyOrder("store", "views");
        assertThat(health(commands, "query").status()).isEqualTo(404);
        assertThat(health(queries, "command").status()).isEqualTo(404);
        assertThat(http.send(Http.unknown(queries.uri("/actuator/health/query")), "GET", BodyPublishers.noBody())
                .status()).isEqualTo(200);
        assertThat(http.get(queries.uri("/actuator/info")).json().path("roles")).extracting(JsonNode::asString)
                .containsExactly("query");
    }

    private Answer health(Server server, String group) {
        return http.get(server.uri("/actuator/health/" + group));
    }

    private List<String> parts(Server server, String group) {
        JsonNode health = health(server, group).json();
        assertThat(health.path("status").asString()).isEqualTo("UP");
        return List.copyOf(health.path("components").propertyNames());
    }

    private Answer open(Server server, String location) {
        return http.put(server.uri("/v1/commands/" + UUID.randomUUID()), """
                {"type":"catalog.OpenLocation","occurredAt":"2026-11-22T08:00:00+08:00","payload":{"location":"%s",\
                "name":"x","kind":"STORE","zone":"Asia/Shanghai","negativeStock":"BLOCK"}}""".formatted(location));
    }
}
