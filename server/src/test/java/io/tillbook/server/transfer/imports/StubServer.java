package io.tillbook.server.transfer.imports;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tillbook.command.store.LedgerJson;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** Answers as the batch endpoint does, without deciding anything; can be told to misbehave. */
final class StubServer implements AutoCloseable {
    /** Bodies by command id. */
    final Map<String, String> taken = new ConcurrentHashMap<>();
    /** Ids in the order of their arrival. */
    final List<String> order = new CopyOnWriteArrayList<>();
    /** Number of requests still to be answered 503. */
    final AtomicInteger unavailable = new AtomicInteger();
    /** Number of requests still to be cut off after their first outcome. */
    final AtomicInteger cutOff = new AtomicInteger();
    /** Number of outcome lines still to be answered 503. */
    final AtomicInteger postponed = new AtomicInteger();
    /** The status that each request is answered with; 0 where it is as usual. */
    final AtomicInteger refusing = new AtomicInteger();
    /** What was sent to sign in with. */
    final Set<String> authorizations = ConcurrentHashMap.newKeySet();
    /** Number of commands to take before the server dies; none when negative. */
    final AtomicInteger lifetime = new AtomicInteger(-1);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    StubServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/v1/commands", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        if (refusing.get() > 0) {
            byte[] problem =
                    "{\"detail\":\"This needs the permission sales.sell.\"}\n".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(refusing.get(), problem.length);
            exchange.getResponseBody().write(problem);
            exchange.close();
            return;
        }
        if (unavailable.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            exchange.sendResponseHeaders(503, -1);
            return;
        }
        boolean cut = cutOff.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream outcomes = exchange.getResponseBody()) {
            for (String line : new String(body, StandardCharsets.UTF_8).lines().toList()) {
                outcomes.write((outcome(line) + "\n").getBytes(StandardCharsets.UTF_8));
                outcomes.flush();
                if (cut) {
                    throw new IOException("cut off");
                }
            }
        }
    }

    private String outcome(String line) throws IOException {
        if (postponed.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return "{\"status\":503,\"problem\":{\"detail\":\"The event store is overloaded.\"}}";
        }
        if (lifetime.getAndUpdate(left -> left > 0 ? left - 1 : left) == 0) {
            throw new IOException("dead");
        }
        JsonNode command = LedgerJson.commands().readTree(line);
        String id = command.path("commandId").stringValue();
        order.add(id);
        if (line.contains("forbid-me")) {
            return "{\"status\":403,\"problem\":{\"detail\":\"Not at all locations that it concerns.\"}}";
        }
        if (line.contains("refuse-me")) {
            return """
                    {"commandId":"%s","status":422,"problem":{\
                    "type":"urn:tillbook:problem:command-refused","detail":"No.",\
                    "rejection":{"type":"catalog.UnknownProduct"}}}""".formatted(id);
        }
        Optional<String> before = Optional.ofNullable(taken.putIfAbsent(id, line));
        int status = before.isEmpty() ? 201 : before.get().equals(line) ? 200 : 409;
        return """
                {"commandId":"%s","status":%d,"problem":{\
                "type":"urn:tillbook:problem:command-id-reused",\
                "detail":"Another command was sent with this id."}}""".formatted(id, status);
    }
}
