package io.tillbook.benchmarks.sidebyside;

import io.tillbook.benchmarks.load.Latency;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** The transactions that pgbench logs, one per line: client, number, microseconds, and more. */
final class PgbenchLog {
    static final String PREFIX = "transactions";

    private static final long HIGHEST_NS = TimeUnit.MINUTES.toNanos(10);
    private static final int DIGITS = 3;
    private static final int MICROSECONDS = 2;

    private PgbenchLog() {}

    /** How long the logged transactions took. */
    static Latency latency(Path directory) throws IOException {
        Histogram nanoseconds = new Histogram(HIGHEST_NS, DIGITS);
        try (DirectoryStream<Path> logs = Files.newDirectoryStream(directory, PREFIX + ".*")) {
            for (Path log : logs) {
                try (Stream<String> lines = Files.lines(log)) {
                    lines.forEach(line -> nanoseconds.recordValue(nanoseconds(line)));
                }
                Files.delete(log);
            }
        }
        return Latency.of(nanoseconds);
    }

    static long nanoseconds(String line) {
        return TimeUnit.MICROSECONDS.toNanos(Long.parseLong(line.split(" ", -1)[MICROSECONDS]));
    }
}
