package io.tillbook.server.payments.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tillbook.server.payments.simulator.Script.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens on this machine only, and keeps answers back where a script says so. */
final class SimulatorServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SimulatorServer.class);
    private static final int FAILED = 500;
    private static final int MOST_READ = 1 << 20;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Duration lateness;

    /** What came. */
    @SuppressWarnings("ArrayRecordComponent")
    record Request(String method, URI uri, Map<String, String> headers, byte[] body) {}

    /**
     * What is answered.
     *
     * @param headers beside the usual ones
     * @param fault what goes wrong with it on its way
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Reply(int status, Map<String, String> headers, byte[] body, Fault fault) {}

    /** Answers requests. */
    interface Handling {
        Reply handle(Request request);
    }

    /**
     * @param port where to listen; 0 for any
     * @param lateness how late an answer is that is too late
     */
    SimulatorServer(int port, Duration lateness, Handling handling) {
        this.lateness = lateness;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException("no simulator can listen on the port " + port, taken);
        }
        server.createContext("/", exchange -> handle(exchange, handling));
        server.setExecutor(threads);
        server.start();
    }

    /** Where it listens, without a path. */
    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange, Handling handling) throws IOException {
        try (exchange) {
            answer(exchange, reply(request(exchange), handling));
        }
    }

    private static Request request(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        return new Request(exchange.getRequestMethod(), exchange.getRequestURI(), headers,
                exchange.getRequestBody().readNBytes(MOST_READ));
    }

    /** Whoever sends what no provider understands is told that it failed. */
    private static Reply reply(Request request, Handling handling) {
        try {
            return handling.handle(request);
        } catch (RuntimeException unforeseen) {
            LOG.warn("A simulated provider does not understand {} {}: {}", request.method(), request.uri().getPath(),
                    unforeseen.toString());
            return new Reply(FAILED, Map.of(), new byte[0], Fault.NONE);
        }
    }

    private void answer(HttpExchange exchange, Reply reply) throws IOException {
        if (reply.fault() == Fault.SILENT || reply.fault() == Fault.LATE) {
            waitUntilLate();
            if (reply.fault() == Fault.SILENT) {
                return;
            }
        }
        reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
        exchange.getResponseBody().write(reply.body());
    }

    private void waitUntilLate() {
        try {
            closed.await(lateness.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
