package io.tillbook.server.http.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.server.Http;
import io.tillbook.server.Http.Answer;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.OwnerToken;
import io.tillbook.server.admission.Admission;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;

/** A server that answers one query at a time, lets one wait for a moment, and whose only place is taken. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
class OverloadedQueriesTest {
    private static final String QUERY = "{ viewsPosition }";

    private final Http http = new Http();
    private Server server;
    private Admission admission;

    @BeforeAll
    void start() {
        server = Server.with("--tillbook.queries.in-work=1", "--tillbook.queries.waiting=1",
                "--tillbook.queries.longest-wait=100ms", "--tillbook.queries.max-body=1KB",
                "--tillbook.queries.web-sockets=1");
        admission = server.context().getBean(GraphQlEndpointConfig.QueryAdmission.class).turns();
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void takeTheOnlyPlace() {
        Awaitility.await().until(admission::enter);
    }

    @AfterEach
    void nothingIsLeftBehind() {
        if (admission.inWork() == 1) {
            admission.leave();
        }
        assertThat(ask().status()).isEqualTo(200);
        Awaitility.await().until(() -> admission.inWork() == 0);
    }

    @Test
    void turnsAwayWhoHasWaitedTooLong() {
        assertRefused(ask());
    }

    @Test
    void takesCommandsAndAnswersHealthMeanwhile() {
        assertThat(http.get(server.uri("/actuator/health/readiness")).status()).isEqualTo(200);
        assertThat(http.put(server.uri("/v1/commands/" + UUID.randomUUID()), "{}").status()).isEqualTo(400);
        assertRefused(ask());
        assertThat(http.get(server.uri("/actuator/prometheus")).raw().body())
                .contains("tillbook_queries_in_work 1.0", "tillbook_queries_in_work_limit 1.0",
                        "tillbook_queries_waiting_limit 1.0")
                .doesNotContain("tillbook_queries_refused_total 0.0");
    }

    @Test
    void refusesAQuestionThatIsTooLong() {
        admission.leave();
        Answer refused = http.graphQl(server.uri("/graphql"), QUERY + " ".repeat(1_024));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.json().path("type").asString()).isEqualTo("urn:tillbook:problem:too-large");
    }

    @Test
    void hasAsManyWebSocketsAsItMay() {
        Conversation conversation = new Conversation();
        WebSocket first = connect(conversation).join();
        WebSockets sockets = server.context().getBean(WebSockets.class);
        // The first one may have its answer before the server has counted it.
        Awaitility.await().until(() -> sockets.open() == 1);
        assertThatThrownBy(() -> connect(new Conversation()).join())
                .hasCauseInstanceOf(WebSocketHandshakeException.class)
                .satisfies(failed -> assertThat(((WebSocketHandshakeException) failed.getCause()).getResponse()
                        .statusCode()).isEqualTo(429));
        first.sendText("{\"type\":\"connection_init\"}", true).join();
        Awaitility.await().until(() -> conversation.heard().contains("connection_ack"));
        first.sendText("{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"" + QUERY + "\"}}", true)
                .join();
        Awaitility.await().until(() -> conversation.heard().contains("OVERLOADED"));
        first.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        Awaitility.await().until(() -> sockets.open() == 0);
    }

    private static void assertRefused(Answer refused) {
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.mediaType()).isEqualTo("application/problem+json");
        assertThat(refused.raw().headers().firstValue("Retry-After")).contains("1");
        assertThat(refused.json().path("type").asString()).isEqualTo("urn:tillbook:problem:overloaded");
        assertThat(refused.json().path("instance").asString()).isEqualTo("/graphql");
    }

    private Answer ask() {
        return http.graphQl(server.uri("/graphql"), QUERY);
    }

    private CompletableFuture<WebSocket> connect(WebSocket.Listener listener) {
        URI uri = URI.create(server.uri("/graphql").toString().replace("http:", "ws:"));
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Authorization", OwnerToken.BEARER)
                .subprotocols("graphql-transport-ws")
                .buildAsync(uri, listener);
    }

    /** What the server says over a WebSocket. */
    private static final class Conversation implements WebSocket.Listener {
        private final List<String> heard = new CopyOnWriteArrayList<>();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            heard.add(text.toString());
            return WebSocket.Listener.super.onText(socket, text, last);
        }

        String heard() {
            return String.join("", heard);
        }
    }
}
