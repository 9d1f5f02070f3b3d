package io.tillbook.benchmarks.http;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server tells about itself. */
public final class Actuator {
    private static final int OK = 200;
    private static final double NS_PER_S = 1_000_000_000.0;
    private static final long LOOK_MS = 50;
    private static final long TELL_NS = TimeUnit.SECONDS.toNanos(60);
    private static final long STANDSTILL_NS = TimeUnit.MINUTES.toNanos(10);
    private static final JsonMapper JSON = new JsonMapper();

    private final Target server;

    /** That of a server. */
    public Actuator(Target server) {
        this.server = server;
    }

    /** Bytes on the server's heap, garbage included. */
    public long heapBytes() throws IOException {
        return get("/actuator/metrics/jvm.memory.used?tag=area:heap").at("/measurements/0/value").asLong();
    }

    /**
     * Waits until all views have absorbed everything.
     *
     * @param progress is told now and then how far they are
     * @throws IOException when they stand still
     */
    public CatchUp awaitViews(Consumer<Object> progress) throws IOException, InterruptedException {
        long beganNs = System.nanoTime();
        JsonNode views = get("/actuator/views");
        long first = position(views);
        long last = first;
        long movedNs = beganNs;
        long toldNs = beganNs;
        while (position(views) < views.path("head").asLong()) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MS);
            views = get("/actuator/views");
            long nowNs = System.nanoTime();
            movedNs = position(views) > last ? nowNs : movedNs;
            last = position(views);
            if (nowNs - movedNs > STANDSTILL_NS) {
                throw new IOException("the views stand still at " + last);
            }
            if (nowNs - toldNs > TELL_NS) {
                progress.accept(String.format(Locale.ROOT, "  views at %,d", last));
                toldNs = nowNs;
            }
        }
        return new CatchUp(last - first, (System.nanoTime() - beganNs) / NS_PER_S);
    }

    private static long position(JsonNode views) {
        return views.path("position").asLong();
    }

    private JsonNode get(String path) throws IOException {
        try (Connection connection = new Connection(server)) {
            Answer answer = connection.exchange(Request.get(path));
            if (answer.status() != OK) {
                throw new IOException(path + " was answered " + answer);
            }
            return JSON.readTree(answer.text());
        }
    }
}
