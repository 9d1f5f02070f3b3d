package io.tillbook.server.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;

/** Takes what a webhook posts. */
public final class WebhookReceiver implements AutoCloseable {
    private final HttpServer server;
    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private volatile int status = 204;
    private volatile String host = "";

    /** What was posted. */
    public record Post(String id, long timestamp, String signature, String body) {}

    public WebhookReceiver() throws IOException {
        this(HttpServer.create());
    }

    /** Takes it over TLS. */
    static WebhookReceiver encrypted(SSLContext tls) throws IOException {
        HttpsServer server = HttpsServer.create();
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return new WebhookReceiver(server);
    }

    private WebhookReceiver(HttpServer server) throws IOException {
        this.server = server;
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", this::take);
        server.start();
    }

    public URI address() {
        return address("http://127.0.0.1");
    }

    /** As it is known under another name. */
    URI address(String schemeAndHost) {
        return URI.create(schemeAndHost + ":" + server.getAddress().getPort() + "/hook");
    }

    /** The host that was asked for last. */
    String host() {
        return host;
    }

    public List<Post> posts() {
        return posts;
    }

    void answer(int code) {
        status = code;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            host = exchange.getRequestHeaders().getFirst("host");
            posts.add(new Post(exchange.getRequestHeaders().getFirst("webhook-id"),
                    Long.parseLong(exchange.getRequestHeaders().getFirst("webhook-timestamp")),
                    exchange.getRequestHeaders().getFirst("webhook-signature"), body));
            exchange.getResponseHeaders().add("location", address().toString());
            exchange.sendResponseHeaders(status, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
