package io.tillbook.benchmarks.growth;

import io.tillbook.benchmarks.http.Answer;
import io.tillbook.benchmarks.http.Connection;
import io.tillbook.benchmarks.http.Request;
import io.tillbook.benchmarks.http.Target;
import io.tillbook.benchmarks.load.Latency;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/** Asks a running server over HTTP. */
final class Interview {
    private static final int OK = 200;
    private static final int WARM_UP = 1_000;
    private static final int TIMES = 500;
    private static final int DIGITS = 3;

    private Interview() {}

    /** How long each question takes, one after the other on one connection. */
    static Map<String, Latency> ask(Target server, Questions questions) throws IOException {
        Map<String, Latency> latencies = new LinkedHashMap<>();
        try (Connection connection = new Connection(server)) {
            for (Map.Entry<String, Supplier<Request>> kind : questions.kinds().entrySet()) {
                latencies.put(kind.getKey(), ask(connection, kind.getValue()));
            }
        }
        return latencies;
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
}
