package io.tillbook.server.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.Http;
import io.tillbook.server.Http.Answer;
import io.tillbook.server.InProcessServer;
import io.tillbook.server.InProcessServer.Server;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everybody learns whether the server is up; what is up in it only those who may watch it. */
@ExtendWith(InProcessServer.class)
class HealthDetailsTest {
    private final Http http = new Http();
    private final Server server;

    HealthDetailsTest(Server server) {
        this.server = server;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void areForThoseWhoMayWatchTheServer(String path) {
        Answer nobody = unknown(path);
        assertThat(nobody.status()).isEqualTo(200);
        assertThat(nobody.json().path("status").asString()).isEqualTo("UP");
        assertThat(nobody.json().has("components")).isFalse();
        assertThat(http.get(server.uri(path), "Authorization", till()).json().has("components")).isFalse();
        assertThat(http.get(server.uri(path)).json().has("components")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/prometheus", "/actuator/metrics", "/actuator/views", "/actuator/info",
            "/actuator/health/store"})
    void areNotTheOnlyThingThatTakesARight(String path) {
        assertThat(unknown(path).status()).isEqualTo(401);
        Answer forbidden = http.get(server.uri(path), "Authorization", till());
        assertThat(forbidden.status()).isEqualTo(403);
        assertThat(forbidden.json().path("permission").asString()).isEqualTo("operations.observe");
        assertThat(http.get(server.uri(path)).status()).isEqualTo(200);
    }

    @Test
    void doNotTellWhichAddressesThereAre() {
        assertThat(unknown("/nowhere").status()).isEqualTo(401);
        assertThat(http.get(server.uri("/nowhere")).status()).isEqualTo(404);
    }

    private Answer unknown(String path) {
        return http.send(Http.unknown(server.uri(path)), "GET", BodyPublishers.noBody());
    }

    private String till() {
        String issued = http.put(server.uri("/v1/commands/" + UUID.randomUUID()), """
                {"type":"access.IssueToken","occurredAt":"2026-11-22T08:00:00+08:00","payload":{"tokenId":"%s",\
                "device":"HEALTH-TILL","name":"x"}}""".formatted(UUID.randomUUID())).json().path("token").asString();
        return "Bearer " + issued;
    }
}
