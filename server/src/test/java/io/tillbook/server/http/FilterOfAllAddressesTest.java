package io.tillbook.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.server.Http;
import io.tillbook.server.Http.Answer;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.OwnerToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * A filter that is registered for all addresses, as one that asks for a password would be, stands before each of them
 * and can close it.
 */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
class FilterOfAllAddressesTest {
    private static final int CLOSED = 401;
    private static final String COMMAND = "/v1/commands/01998f00-0000-7000-8000-00000000f117";

    private final Http http = new Http();
    private Server server;
    private Probe probe;

    /** Adds the filter in the ordinary way. */
    @Configuration(proxyBeanMethods = false)
    static class ProbeConfig {
        @Bean
        FilterRegistrationBean<Probe> probe() {
            FilterRegistrationBean<Probe> registration = new FilterRegistrationBean<>(new Probe());
            registration.addUrlPatterns("/*");
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE); // also before those that ask for rights
            return registration;
        }
    }

    /** Notes what passes, and lets nobody pass who does not know the word. */
    static final class Probe extends HttpFilter {
        private static final long serialVersionUID = 1L;
        private static final String WORD = "X-Word";

        private final transient Set<String> seen = ConcurrentHashMap.newKeySet();

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            seen.add(request.getMethod() + " " + request.getRequestURI());
            if (request.getHeader(WORD) == null) {
                response.setStatus(CLOSED);
            } else {
                chain.doFilter(request, response);
            }
        }
    }

    @BeforeAll
    void start() {
        server = Server.with(ProbeConfig.class);
        Collection<?> registrations = server.context().getBeansOfType(FilterRegistrationBean.class).values();
        probe = registrations.stream()
                .map(registration -> ((FilterRegistrationBean<?>) registration).getFilter())
                .filter(Probe.class::isInstance)
                .map(Probe.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"PUT, " + COMMAND, "GET, " + COMMAND, "HEAD, " + COMMAND, "OPTIONS, " + COMMAND,
            "POST, /v1/commands", "POST, /graphql", "GET, /v1/events", "GET, /v1/stocktakes/A/count-sheet.pdf",
            "GET, /v1/stocktakes/A/count-sheet.csv", "GET, /v1/stocktakes/A/report.csv", "GET, /actuator/health",
            "GET, /actuator/prometheus", "GET, /v3/api-docs", "GET, /", "GET, /nowhere"})
    void standsBefore(String method, String path) {
        probe.seen.clear();

        assertThat(send(method, path).status()).isEqualTo(CLOSED);
        assertThat(probe.seen).containsExactly(method + " " + path);
        assertThat(send(method, path, Probe.WORD, "x").status()).isNotEqualTo(CLOSED);
    }

    @Test
    void standsBeforeTheHandshakeOfAWebSocket() {
        probe.seen.clear();

        assertThatThrownBy(() -> connect().join())
                .hasCauseInstanceOf(WebSocketHandshakeException.class)
                .satisfies(failed -> assertThat(((WebSocketHandshakeException) failed.getCause()).getResponse()
                        .statusCode()).isEqualTo(CLOSED));
        assertThat(probe.seen).containsExactly("GET /graphql");
        connect(Probe.WORD, "x").join().abort();
    }

    @Test
    void keepsACommandFromBeingDecided() {
        String command = "/v1/commands/" + UUID.randomUUID();
        String body = """
                {"type":"catalog.OpenLocation","occurredAt":"2026-11-22T08:00:00+08:00","payload":{"location":"PROBED",\
                "name":"x","kind":"STORE","zone":"Asia/Shanghai","negativeStock":"BLOCK"}}""";

        assertThat(http.put(server.uri(command), body).status()).isEqualTo(CLOSED);
        assertThat(http.get(server.uri(command), Probe.WORD, "x").status()).isEqualTo(404);
        assertThat(http.put(server.uri(command), body, Probe.WORD, "x").status()).isEqualTo(201);
    }

    private Answer send(String method, String path, String... headers) {
        return http.send(Http.request(server.uri(path), headers), method, BodyPublishers.noBody());
    }

    private CompletableFuture<WebSocket> connect(String... headers) {
        URI uri = URI.create(server.uri("/graphql").toString().replace("http:", "ws:"));
        WebSocket.Builder socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Authorization", OwnerToken.BEARER);
        for (int index = 0; index < headers.length; index += 2) {
            socket.header(headers[index], headers[index + 1]);
        }
        return socket.subprotocols("graphql-transport-ws").buildAsync(uri, new WebSocket.Listener() {});
    }
}
