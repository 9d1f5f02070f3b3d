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
 * @param takenAway that others had of the same machine, as far as its host tells
 */
record ProcessorWatch(long momentNs, Optional<Duration> server, Optional<Duration> tool,
        Optional<Duration> takenAway) {
    static ProcessorWatch now(Optional<ProcessHandle> server) {
        return new ProcessorWatch(System.nanoTime(), server.flatMap(ProcessorTime::of), ProcessorTime.ofThisProcess(),
                ProcessorTime.takenAway());
    }

    /** How many processors the server has kept busy since then. */
    Optional<Double> serverCoresSince(ProcessorWatch earlier) {
        return cores(earlier, server, earlier.server);
    }

    /** How many processors the tool has kept busy since then. */
    Optional<Double> toolCoresSince(ProcessorWatch earlier) {
        return cores(earlier, tool, earlier.tool);
    }

    /** How many processors others have had since then while this machine wanted them. */
    Optional<Double> coresTakenAwaySince(ProcessorWatch earlier) {
        return cores(earlier, takenAway, earlier.takenAway);
    }

    private Optional<Double> cores(ProcessorWatch earlier, Optional<Duration> after, Optional<Duration> before) {
        double elapsedNs = Math.max(1, momentNs - earlier.momentNs);
        return after.flatMap(end -> before.map(begin -> end.minus(begin).toNanos() / elapsedNs));
    }
}
