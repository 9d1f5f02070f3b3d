package io.tillbook.server.payments.transport;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Keeps what it is sent, and answers what it is told to. */
public final class RecordingServer implements AutoCloseable {
    private final HttpServer server;
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private volatile Function<Sent, Told> answer = _ -> new Told(500, Map.of(), "");

    /** What came. */
    public record Sent(String method, URI uri, Map<String, String> headers, String body) {}

    /** What is answered. */
    public record Told(int status, Map<String, String> headers, String body) {}

    public RecordingServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
                exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
                Sent came = new Sent(exchange.getRequestMethod(), exchange.getRequestURI(), headers,
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                sent.add(came);
                Told told = answer.apply(came);
                byte[] body = told.body().getBytes(StandardCharsets.UTF_8);
                told.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
                exchange.sendResponseHeaders(told.status(), body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public void answer(Function<Sent, Told> how) {
        answer = how;
    }

    public Sent last() {
        return sent.getLast();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
