package io.tillbook.device.bridge;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.tillbook.device.job.PrintLog;
import io.tillbook.device.pairing.AccessCheck;
import io.tillbook.device.receipt.DocumentKind;
import io.tillbook.device.receipt.Documents;
import io.tillbook.device.receipt.Paper;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The requests of tills, over HTTP on this computer or in the shop's network. */
final class LocalApi implements AutoCloseable {
    private static final int MOST_BYTES = 1_000_000;
    private static final int END_SECONDS = 1;
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AccessCheck access;
    private final DeviceRequests devices;
    private final Printing printing;
    private final PrintLog log;
    private final EventStream events;
    private final @Nullable LedgerSide ledger;
    private final @Nullable StoreRequests store;
    private final PrometheusMeterRegistry meters;

    LocalApi(InetSocketAddress address, AccessCheck access, DeviceRequests devices, Printing printing, PrintLog log,
            EventHub events, @Nullable LedgerSide ledger, @Nullable StoreRequests store,
            PrometheusMeterRegistry meters) throws IOException {
        this.access = access;
        this.devices = devices;
        this.printing = printing;
        this.log = log;
        this.events = new EventStream(events);
        this.ledger = ledger;
        this.store = store;
        this.meters = meters;
        server = HttpServer.create(address, 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String wrongPlace = access.wrongPlace(exchange);
            if (wrongPlace != null) {
                send(exchange, Answer.wrong(403, wrongPlace));
                return;
            }
            AccessCheck.allow(exchange);
            if (exchange.getRequestMethod().equals("OPTIONS")) {
                exchange.sendResponseHeaders(204, -1);
            } else if (exchange.getRequestURI().getPath().equals("/v1/health")) {
                send(exchange, Answer.ok(Map.of("status", "UP")));
            } else if (access.till(exchange).isEmpty()) {
                send(exchange, Answer.wrong(401, "the request needs the token of a till that is paired"));
            } else if (exchange.getRequestURI().getPath().equals("/v1/events")) {
                events.stream(exchange);
            } else {
                send(exchange, asked(exchange));
            }
        }
    }

    private Answer asked(HttpExchange exchange) throws IOException {
        try {
            List<String> path = List.of(exchange.getRequestURI().getPath().substring(1).split("/", -1));
            return switch (exchange.getRequestMethod()) {
                case "GET" -> get(path, exchange);
                case "POST" -> post(path, body(exchange));
                case "PUT" -> put(path, body(exchange));
                default -> Answer.wrong(405, "there is GET, POST and PUT");
            };
        } catch (JacksonException wrong) {
            return Answer.wrong(400, "the body is no JSON: " + wrong.getOriginalMessage());
        } catch (IllegalArgumentException | java.time.DateTimeException wrong) {
            return Answer.wrong(400, String.valueOf(wrong.getMessage()));
        } catch (RuntimeException unexpected) {
            System.getLogger(LocalApi.class.getName())
                    .log(System.Logger.Level.ERROR, "a request has failed",
                            unexpected);
            return Answer.wrong(500, "the bridge has failed at this; its log tells why");
        }
    }

    private Answer get(List<String> path, HttpExchange exchange) {
        if (path.equals(List.of("v1", "devices"))) {
            return devices.all();
        }
        if (path.equals(List.of("v1", "preview"))) {
            return preview(exchange.getRequestURI().getQuery());
        }
        if (path.equals(List.of("metrics"))) {
            return Answer.text("text/plain; version=0.0.4; charset=utf-8", meters.scrape());
        }
        if (path.size() == 3 && path.subList(0, 2).equals(List.of("v1", "jobs"))) {
            return log.job(path.get(2))
                    .map(job -> Answer.ok(Answer.job(job)))
                    .orElseGet(() -> Answer.wrong(404, "there is no job " + path.get(2)));
        }
        if (path.equals(List.of("v1", "journal"))) {
            return ledger == null ? noServer() : ledger.state();
        }
        if (isCommand(path)) {
            return ledger == null ? noServer() : ledger.outcome(path.get(2));
        }
        return Optional.ofNullable(store)
                .flatMap(known -> known.get(path, exchange.getRequestURI().getRawQuery()))
                .orElseGet(() -> Answer.wrong(404, "there is nothing here"));
    }

    private Answer put(List<String> path, JsonNode body) {
        if (isCommand(path)) {
            return ledger == null ? noServer() : ledger.put(path.get(2), body);
        }
        return Answer.wrong(404, "there is nothing here");
    }

    private static boolean isCommand(List<String> path) {
        return path.size() == 3 && path.subList(0, 2).equals(List.of("v1", "commands"));
    }

    private static Answer noServer() {
        return Answer.wrong(404, "this bridge has no server in its settings, and takes no commands");
    }

    private Answer post(List<String> path, JsonNode body) {
        if (path.equals(List.of("v1", "preview"))) {
            return picture(Printing.text(body, "kind"), Printing.data(body), body,
                    Paper.ofMillimetres(body.path("paper").asInt(80)));
        }
        if (path.equals(List.of("v1", "quote")) && store != null) {
            return store.quote(body);
        }
        if (path.size() == 4 && path.subList(0, 2).equals(List.of("v1", "devices"))) {
            return devices.ask(path.get(2), path.get(3), body);
        }
        return Answer.wrong(404, "there is nothing here");
    }

    /** {@code ?kind=receipt&paper=58&language=en}, filled with an example. */
    private Answer preview(@Nullable String query) {
        Map<String, String> asked = parameters(query == null ? "" : query);
        String kind = asked.getOrDefault("kind", "receipt");
        JsonNode request = JSON.valueToTree(asked);
        String paper = asked.getOrDefault("paper", "80");
        if (!paper.matches("[0-9]{1,3}")) {
            throw new IllegalArgumentException("paper must be 58 or 80");
        }
        return picture(kind, Documents.sample(DocumentKind.of(kind)), request,
                Paper.ofMillimetres(Integer.parseInt(paper)));
    }

    private Answer picture(String kind, JsonNode data, JsonNode request, Paper paper) {
        return new Answer(200, "image/png", printing.preview(kind, data, printing.language(request), paper));
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new java.util.HashMap<>();
        for (String each : query.split("&", -1)) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                parameters.put(each.substring(0, equals), each.substring(equals + 1));
            }
        }
        return parameters;
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        try (InputStream in = exchange.getRequestBody()) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IllegalArgumentException("the body must have at most " + MOST_BYTES + " bytes");
            }
            return bytes.length == 0 ? JSON.createObjectNode()
                    : Optional.of(JSON.readTree(bytes))
                            .filter(JsonNode::isObject)
                            .orElseThrow(() -> new IllegalArgumentException("the body must be an object"));
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(END_SECONDS);
    }
}
