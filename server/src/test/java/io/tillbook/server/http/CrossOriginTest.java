package io.tillbook.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.server.Http.Answer;
import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.InProcessServer;
import io.tillbook.server.OwnerToken;
import io.tillbook.server.settings.WrongSetting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of other sites may call the server only where they are allowed to, and with a token only. */
@ExtendWith(InProcessServer.class)
class CrossOriginTest {
    private static final String CONSOLE = "https://console.example.com";
    private static final String ALLOWED = "Access-Control-Allow-Origin";

    private static Server open;
    private final Http http = new Http();

    @BeforeAll
    static void start() {
        open = Server.with("--tillbook.http.cors-origins=https://other.example.com," + CONSOLE);
    }

    @AfterAll
    static void stop() throws IOException {
        open.close();
    }

    @Test
    void byDefaultNobodyMay(Server server) {
        Answer answer = http.get(server.uri("/v1/me"), "Origin", CONSOLE);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(preflight(server, CONSOLE, "authorization").status()).isEqualTo(403);
        assertThat(answer.raw().headers().firstValue(ALLOWED)).isEmpty();
    }

    @Test
    void whoIsAllowedMaySendAToken() {
        Answer asked = preflight(open, CONSOLE, "authorization,content-type,x-min-position,tillbook-person");
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.raw().headers().firstValue(ALLOWED)).hasValue(CONSOLE);
        assertThat(asked.raw().headers().firstValue("Access-Control-Allow-Methods").orElseThrow()).contains("POST");

        Answer answer = http.graphQl(open.uri("/graphql"), "{ viewsPosition }", "Origin", CONSOLE);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.raw().headers().firstValue(ALLOWED)).hasValue(CONSOLE);
        assertThat(answer.raw().headers().allValues("Vary")).contains("Origin");
        Answer command = http.get(open.uri("/v1/commands/0198c5c0-0000-7000-8000-000000000001"), "Origin", CONSOLE);
        assertThat(command.status()).isEqualTo(404);
        assertThat(command.raw().headers().firstValue(ALLOWED)).hasValue(CONSOLE);
    }

    @Test
    void cookiesAreOfNoUseToThem() {
        assertThat(preflight(open, CONSOLE, "x-csrf-token").status()).isEqualTo(403);
        assertThat(http.get(open.uri("/v1/me"), "Origin", CONSOLE)
                .raw()
                .headers()
                .firstValue("Access-Control-Allow-Credentials")).isEmpty();
        assertThatThrownBy(() -> webSocket(CONSOLE)).hasCauseInstanceOf(WebSocketHandshakeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://console.example.com.evil.com", "http://console.example.com",
            "https://console.example.com:8443", "https://evil.example.com", "null", "https://"})
    void othersMayNot(String origin) {
        assertThat(http.get(open.uri("/v1/me"), "Origin", origin).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "null", "example.com", "https://example.com/", "https://*.example.com", "ftp://x.com"})
    void whatIsNoSiteIsRefused(String origin) {
        assertThatThrownBy(() -> new HttpProperties(List.of(origin))).isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith("tillbook.http.cors-origins");
    }

    private Answer preflight(Server server, String origin, String headers) {
        return http.send(Http.unknown(server.uri("/graphql"))
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", headers), "OPTIONS", BodyPublishers.noBody());
    }

    private static WebSocket webSocket(String origin) throws InterruptedException, ExecutionException {
        URI address = URI.create(open.uri("/graphql").toString().replace("http:", "ws:"));
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .header("Authorization", OwnerToken.BEARER)
                .header("Origin", origin)
                .buildAsync(address, new WebSocket.Listener() {})
                .get();
    }
}
