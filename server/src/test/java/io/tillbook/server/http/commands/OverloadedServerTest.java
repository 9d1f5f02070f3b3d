package io.tillbook.server.http.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.Http;
import io.tillbook.server.Http.Answer;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.OwnerToken;
import io.tillbook.server.admission.Admission;
import io.tillbook.server.payload.Examples;
import io.tillbook.server.testing.RawConnection;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;

/** A server that decides one command at a time and lets one wait, and whose only place is taken. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
class OverloadedServerTest {
    private final Http http = new Http();
    private Server server;
    private Admission admission;
    private CountDownLatch release;
    private Thread held;

    @BeforeAll
    void start() {
        server = Server.with("--tillbook.commands.in-work=1", "--tillbook.commands.waiting=1");
        admission = server.context().getBean(Admission.class);
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void takeTheOnlyPlace() {
        release = new CountDownLatch(1);
        held = Thread.ofVirtual().start(() -> admission.single(this::hold));
        Awaitility.await().until(() -> admission.inWork() == 1);
    }

    @AfterEach
    void release() throws InterruptedException {
        release.countDown();
        held.join();
    }

    @Test
    void turnsAwayOneMoreAndTakesItLater() throws InterruptedException {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        CompletableFuture<Answer> waiting = async(() -> put(first));
        Awaitility.await().until(() -> admission.waiting() == 1);
        Answer refused = put(second);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.mediaType()).isEqualTo("application/problem+json");
        assertThat(refused.raw().headers().firstValue("Retry-After")).contains("1");
        assertThat(refused.json().path("type").asString()).isEqualTo("urn:tillbook:problem:overloaded");
        assertThat(refused.json().path("instance").asString()).isEqualTo("/v1/commands/" + second);
        assertThat(http.get(command(second)).status()).isEqualTo(404);
        release();
        assertThat(waiting.join().status()).isEqualTo(201);
        assertThat(put(second).status()).isEqualTo(201);
    }

    @Test
    void answersEverybodyElseMeanwhile() {
        CompletableFuture<Answer> waiting = async(() -> put(UUID.randomUUID()));
        Awaitility.await().until(() -> admission.waiting() == 1);
        assertThat(put(UUID.randomUUID()).status()).isEqualTo(429);
        assertThat(http.get(server.uri("/actuator/health/readiness")).status()).isEqualTo(200);
        assertThat(http.graphQl(server.uri("/graphql"), "{ __typename }").status()).isEqualTo(200);
        assertThat(http.get(server.uri("/actuator/prometheus")).raw().body())
                .contains("tillbook_commands_in_work 1.0", "tillbook_commands_in_work_limit 1.0",
                        "tillbook_commands_waiting 1.0", "tillbook_commands_waiting_limit 1.0",
                        "tillbook_commands_seconds_count{outcome=\"overloaded\",type=\"unknown\"}");
        assertThat(waiting).isNotDone();
        release.countDown();
        assertThat(waiting.join().status()).isEqualTo(201);
    }

    @Test
    void neitherReadsTheBodyOfWhatItTurnsAwayNorLosesTheConnection() throws IOException {
        CompletableFuture<Answer> waiting = async(() -> put(UUID.randomUUID()));
        Awaitility.await().until(() -> admission.waiting() == 1);
        try (RawConnection connection = new RawConnection(server.uri("/").getPort())) {
            connection.send("PUT /v1/commands/" + UUID.randomUUID() + " HTTP/1.1", "Host: localhost",
                    "Authorization: " + OwnerToken.BEARER, "Content-Type: application/json", "Content-Length: 100000",
                    "", "");
            assertThat(connection.readUntil("\"status\":429")).startsWith("HTTP/1.1 429").doesNotContain("close");
            connection.send("x".repeat(100_000) + "GET /actuator/health/liveness HTTP/1.1", "Host: localhost", "", "");
            assertThat(connection.readUntil("\"UP\"")).contains("HTTP/1.1 200");
        }
        release.countDown();
        assertThat(waiting.join().status()).isEqualTo(201);
    }

    @Test
    void letsBatchesWait() {
        String line = Examples.parse(openLocation(UUID.randomUUID()))
                .put("commandId", UUID.randomUUID().toString())
                .toString();
        CompletableFuture<Answer> batch =
                async(() -> http.postLines(server.uri("/v1/commands"), List.of(line, line)));
        Awaitility.await().until(() -> admission.batchesWaiting() == 1);
        release.countDown();
        assertThat(batch.join().lines()).extracting(answer -> answer.path("status").asInt()).containsExactly(201, 200);
    }

    private String hold() {
        try {
            release.await();
            return "";
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private Answer put(UUID id) {
        return http.put(command(id), openLocation(id));
    }

    private URI command(UUID id) {
        return server.uri("/v1/commands/" + id);
    }

    private static CompletableFuture<Answer> async(Supplier<Answer> request) {
        return CompletableFuture.supplyAsync(request, Thread::startVirtualThread);
    }

    private static String openLocation(UUID id) {
        return """
                {"type":"catalog.OpenLocation","occurredAt":"2026-11-22T08:00:00+08:00","payload":{"location":"%s",\
                "name":"x","kind":"STORE","zone":"Asia/Shanghai","negativeStock":"BLOCK"}}""".formatted(id);
    }
}
