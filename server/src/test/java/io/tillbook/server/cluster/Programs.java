package io.tillbook.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Programs that a test runs to their end. */
final class Programs {
    private static final int MINUTES = 10;

    private Programs() {}

    /** Runs it, and returns what it printed. What it leaves running must not print there. */
    static String run(ProcessBuilder program) {
        try {
            Process process = program.redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as(output).isTrue();
            assertThat(process.exitValue()).as(output).isZero();
            return output;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
