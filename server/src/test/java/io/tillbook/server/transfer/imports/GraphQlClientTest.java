package io.tillbook.server.transfer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tillbook.server.transfer.NotPermitted;
import io.tillbook.server.transfer.RemoteServer;
import io.tillbook.server.transfer.RetryPolicy;
import io.tillbook.server.transfer.ServerUnreachable;
import io.tillbook.server.transfer.UnexpectedResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the server cannot answer now is asked again; what it will never answer is not. */
class GraphQlClientTest {
    private static final RetryPolicy BRIEF = new RetryPolicy(Duration.ofMillis(1), Duration.ofMillis(2), 3);
    private static final String ERROR = "200 {\"errors\":[{\"message\":\"why\",\"extensions\":{\"code\":\"%s\"}}]}";

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private List<String> answers = List.of();

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/graphql", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void whatCannotBeAnsweredNowIsAskedAgain() {
        assertThat(ask("429 {}", ERROR.formatted("VIEWS_REBUILDING"), "200 {\"data\":{\"x\":1}}").at("/data/x"))
                .hasToString("1");
        assertThat(asked).hasValue(3);
    }

    @Test
    void aServerThatDoesNotAnswerIsGivenUp() {
        assertThatThrownBy(() -> ask("503 {}")).isInstanceOf(ServerUnreachable.class);
        assertThat(asked).hasValue(BRIEF.attempts());
    }

    @Test
    void whatIsWrongWithAnArgumentIsAnAnswer() {
        assertThat(ask(ERROR.formatted("BAD_ARGUMENT")).at("/errors/0/message").stringValue()).isEqualTo("why");
        assertThat(asked).hasValue(1);
    }

    @Test
    void whoMayNotAskIsToldSoOnce() {
        assertThatThrownBy(() -> ask(ERROR.formatted("FORBIDDEN"))).isInstanceOf(NotPermitted.class)
                .hasMessageContaining("why");
        assertThat(asked).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"200 {\"errors\":[{\"message\":\"why\",\"extensions\":{\"code\":\"VALIDATION_FAILED\"}}]}",
            "200 <html>", "404 {}"})
    void aServerThatDoesNotKnowTheQuestionIsNotAskedAgain(String answer) {
        assertThatThrownBy(() -> ask(answer)).isInstanceOf(UnexpectedResponse.class);
        assertThat(asked).hasValue(1);
    }

    private JsonNode ask(String... told) {
        answers = List.of(told);
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (HttpClient http = HttpClient.newHttpClient()) {
            return new GraphQlClient(http, new RemoteServer(address, Optional.empty()), BRIEF).ask("{ x }", Map.of());
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String answer = answers.get(Math.min(asked.getAndIncrement(), answers.size() - 1));
        byte[] body = answer.substring(4).getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(Integer.parseInt(answer.substring(0, 3)), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
