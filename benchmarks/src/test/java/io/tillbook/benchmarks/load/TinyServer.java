package io.tillbook.benchmarks.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A server that takes everything, or refuses all sales, and remembers what it was sent. */
final class TinyServer implements AutoCloseable {
    private static final Pattern LINE_ID = Pattern.compile("\"commandId\":\"([^\"]+)\"");

    private final Map<String, String> commands = new ConcurrentHashMap<>();
    private final Queue<String> queries = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> batches = new ConcurrentLinkedQueue<>();
    private final Queue<String> strange = new ConcurrentLinkedQueue<>();
    private final Set<String> authorizations = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger viewsAsked = new AtomicInteger();
    private final HttpServer server;
    volatile int statusOfSales = 201;
    volatile boolean chunked;
    /** Who sends a sale with this in it is hung up on; null where nobody is. */
    volatile @Nullable String hungUpOn;
    /** The token without which nothing is answered; null where it does not matter. */
    volatile @Nullable String token;

    TinyServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/v1/commands/", this::single);
        server.createContext("/v1/commands", this::batch);
        server.createContext("/graphql", this::query);
        server.createContext("/actuator/metrics",
                exchange -> answer(exchange, 200, "{\"measurements\":[{\"value\":1}]}"));
        server.createContext("/actuator/views", this::views);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<String> bodies(String type) {
        return commands.values().stream().filter(body -> body.contains(type)).toList();
    }

    Map<String, String> commands() {
        return commands;
    }

    Queue<String> queries() {
        return queries;
    }

    /** Lines of each request at the batch door. */
    Queue<Integer> batches() {
        return batches;
    }

    Queue<String> strange() {
        return strange;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** What was sent to sign in with. */
    Set<String> authorizations() {
        return authorizations;
    }

    private void single(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String command = body(exchange);
        int status = take(path.substring(path.lastIndexOf('/') + 1), command);
        String unwanted = hungUpOn;
        if (unwanted != null && command.contains(unwanted)) {
            exchange.close();
            return;
        }
        answer(exchange, status, "{\"it\":\"is so\"}");
    }

    private void batch(HttpExchange exchange) throws IOException {
        List<String> lines = body(exchange).lines().toList();
        batches.add(lines.size());
        answer(exchange, 200, lines.stream().map(line -> {
            Matcher id = LINE_ID.matcher(line);
            return "{\"line\":1,\"status\":" + take(id.find() ? id.group(1) : "none", line) + "}\n";
        }).collect(Collectors.joining()));
    }

    private void query(HttpExchange exchange) throws IOException {
        queries.add(body(exchange));
        answer(exchange, 200, "{\"data\":{}}");
    }

    /** Nine events behind at first, up to date when asked again. */
    private void views(HttpExchange exchange) throws IOException {
        answer(exchange, 200, "{\"head\":10,\"position\":%d}".formatted(viewsAsked.getAndIncrement() == 0 ? 1 : 10));
    }

    private int take(String id, String command) {
        if (commands.put(id, command) != null) {
            strange.add("an id was used twice: " + id);
        }
        return command.contains("sales.CompleteSale") ? statusOfSales : 201;
    }

    private void answer(HttpExchange exchange, int usual, String text) throws IOException {
        String authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        authorizations.add(authorization);
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        int status = token == null || authorization.equals("Bearer " + token) ? usual : 401;
        exchange.sendResponseHeaders(status, chunked ? 0 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }
}
