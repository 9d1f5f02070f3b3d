package io.tillbook.benchmarks.growth;

import io.tillbook.benchmarks.ledger.Chain;
import io.tillbook.benchmarks.process.ServerFiles;
import java.nio.file.Path;
import java.util.List;

/**
 * What is to be measured.
 *
 * @param server how the server is started
 * @param data the data directory that grows
 * @param chain who does business
 * @param sizes numbers of events at which to measure, growing
 * @param rate sales per second that are sent at each size
 * @param seconds for how long
 */
record GrowthPlan(ServerFiles server, Path data, Chain chain, List<Long> sizes, int rate, int seconds) {
    private static final long LEAST = 10_000;

    GrowthPlan {
        sizes = sizes.stream().sorted().toList();
        if (sizes.isEmpty() || sizes.getFirst() < LEAST) {
            throw new IllegalArgumentException("--events must be " + LEAST + " at least: opening the chain takes most");
        }
        if (rate < 1 || seconds < 1) {
            throw new IllegalArgumentException("--rate and --duration must be above 0");
        }
    }
}
