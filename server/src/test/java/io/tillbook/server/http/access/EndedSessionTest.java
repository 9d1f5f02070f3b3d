package io.tillbook.server.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.InProcessServer;
import io.tillbook.server.InProcessServer.Server;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What goes on for long ends with the session by which it was begun. */
@ExtendWith(InProcessServer.class)
@Timeout(60)
class EndedSessionTest {
    private static final int POLICY_VIOLATION = 1008;

    private final Server server;
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    EndedSessionTest(Server server) {
        this.server = server;
    }

    @Test
    void aWebSocketIsClosedAtItsNextMessage() throws InterruptedException {
        Browser browser = Browser.of(server, new Staff(server).hired("owner"), Staff.PASSWORD);
        WebSocket socket = connect(browser);
        socket.sendText("{\"type\":\"connection_init\"}", true).join();
        assertThat(next()).contains("connection_ack");

        browser.delete("/v1/sessions/current");
        socket.sendText("{\"type\":\"ping\"}", true).join();
        assertThat(next()).isEqualTo("closed " + POLICY_VIOLATION);
    }

    private String next() throws InterruptedException {
        return String.valueOf(heard.poll(30, TimeUnit.SECONDS));
    }

    private WebSocket connect(Browser browser) {
        URI uri = URI.create(server.uri("/graphql").toString().replace("http:", "ws:"));
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Cookie", browser.cookie())
                .header("Origin", server.uri("").toString())
                .subprotocols("graphql-transport-ws")
                .buildAsync(uri, new WebSocket.Listener() {
                    @Override
                    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean isLast) {
                        heard.add(text.toString());
                        from.request(1);
                        return null;
                    }

                    @Override
                    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
                        heard.add("closed " + status);
                        return null;
                    }
                })
                .join();
    }
}
