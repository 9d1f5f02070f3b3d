package io.tillbook.benchmarks.load;

import io.tillbook.benchmarks.process.ProcessorTime;
import java.time.Duration;
import java.util.Optional;

/**
 * Processor time used so far.
 *
 * @param momentNs by {@link System#nanoTime}
 * @param server of the server, where its process is known and the system tells
 * @param tool of this process
 */
record ProcessorWatch(long momentNs, Optional<Duration> server, Optional<Duration> tool) {
    static ProcessorWatch now(Optional<ProcessHandle> server) {
        return new ProcessorWatch(System.nanoTime(), server.flatMap(ProcessorTime::of), ProcessorTime.ofThisProcess());
    }

    /** How many processors the server has kept busy since then. */
    Optional<Double> serverCoresSince(ProcessorWatch earlier) {
        return cores(earlier, server, earlier.server);
    }

    /** How many processors the tool has kept busy since then. */
    Optional<Double> toolCoresSince(ProcessorWatch earlier) {
        return cores(earlier, tool, earlier.tool);
    }

    private Optional<Double> cores(ProcessorWatch earlier, Optional<Duration> after, Optional<Duration> before) {
        double elapsedNs = Math.max(1, momentNs - earlier.momentNs);
        return after.flatMap(end -> before.map(begin -> end.minus(begin).toNanos() / elapsedNs));
    }
}
