package io.tillbook.benchmarks.growth;

import io.tillbook.benchmarks.http.Answer;
import io.tillbook.benchmarks.http.Connection;
import io.tillbook.benchmarks.http.Request;
import io.tillbook.benchmarks.load.Latency;
import io.tillbook.benchmarks.process.ServerProcess;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks at a running server over HTTP. */
final class ServerProbe {
    private static final int OK = 200;
    private static final int WARM_UP = 50;
    private static final int TIMES = 200;
    private static final int DIGITS = 3;
    private static final double NS_PER_S = 1_000_000_000.0;
    private static final long LOOK_MS = 200;
    private static final long TELL_NS = TimeUnit.SECONDS.toNanos(60);
    private static final long STANDSTILL_NS = TimeUnit.MINUTES.toNanos(10);
    private static final JsonMapper JSON = new JsonMapper();

    private final ServerProcess server;
    private final Consumer<Object> progress;

    ServerProbe(ServerProcess server, Consumer<Object> progress) {
        this.server = server;
        this.progress = progress;
    }

    /**
     * Waits until all views have absorbed everything.
     *
     * @return events per second from now on; null where there was little left to do
     * @throws IOException when they stand still
     */
    @Nullable
    Double awaitViews() throws IOException, InterruptedException {
        long beganNs = System.nanoTime();
        long first = views().path("position").asLong();
        long last = first;
        long movedNs = beganNs;
        long toldNs = beganNs;
        for (JsonNode views = views(); last < views.path("head").asLong(); views = views()) {
            long nowNs = System.nanoTime();
            long position = views.path("position").asLong();
            movedNs = position > last ? nowNs : movedNs;
            last = position;
            if (nowNs - movedNs > STANDSTILL_NS) {
                throw new IOException("the views stand still at " + position);
            }
            if (nowNs - toldNs > TELL_NS) {
                progress.accept(String.format(Locale.ROOT, "  views at %,d", position));
                toldNs = nowNs;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MS);
        }
        double seconds = (System.nanoTime() - beganNs) / NS_PER_S;
        return seconds < 1 ? null : (last - first) / seconds;
    }

    /** How long each question takes, one after the other on one connection. */
    Map<String, Latency> ask(Questions questions) throws IOException {
        Map<String, Latency> latencies = new LinkedHashMap<>();
        try (Connection connection = new Connection(server.address())) {
            for (Map.Entry<String, Supplier<Request>> kind : questions.kinds().entrySet()) {
                latencies.put(kind.getKey(), ask(connection, kind.getValue()));
            }
        }
        return latencies;
    }

    /** Bytes on the server's heap, garbage included. */
    long heapBytes() throws IOException {
        return get("/actuator/metrics/jvm.memory.used?tag=area:heap").at("/measurements/0/value").asLong();
    }

    private JsonNode views() throws IOException {
        return get("/actuator/views");
    }

    private static Latency ask(Connection connection, Supplier<Request> questions) throws IOException {
        Histogram nanoseconds = new Histogram(TimeUnit.MINUTES.toNanos(10), DIGITS);
        for (int time = -WARM_UP; time < TIMES; time++) {
            Request question = questions.get();
            long beganNs = System.nanoTime();
            Answer answer = connection.exchange(question);
            long endedNs = System.nanoTime();
            if (answer.status() != OK || answer.text().contains("\"errors\"")) {
                throw new IOException(question.body() + " was answered " + answer);
            }
            if (time >= 0) {
                nanoseconds.recordValue(endedNs - beganNs);
            }
        }
        return Latency.of(nanoseconds);
    }

    private JsonNode get(String path) throws IOException {
        try (Connection connection = new Connection(server.address())) {
            Answer answer = connection.exchange(Request.get(path));
            if (answer.status() != OK) {
                throw new IOException(path + " was answered " + answer);
            }
            return JSON.readTree(answer.text());
        }
    }
}
