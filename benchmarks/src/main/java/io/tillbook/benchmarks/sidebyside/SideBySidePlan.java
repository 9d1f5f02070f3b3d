package io.tillbook.benchmarks.sidebyside;

import io.tillbook.benchmarks.load.Goods;
import io.tillbook.benchmarks.load.Span;
import io.tillbook.benchmarks.load.Traffic;
import io.tillbook.benchmarks.process.ServerFiles;
import java.nio.file.Path;
import java.util.List;

/**
 * What is to be measured.
 *
 * @param server how the server is started
 * @param directory where both sides keep their data
 * @param traffic what the server is sent; PostgreSQL has as many connections
 * @param goods what both sell
 * @param span how long each run lasts
 * @param pairs how many pairs
 * @param opponents ways to do it in PostgreSQL
 */
record SideBySidePlan(ServerFiles server, Path directory, Traffic traffic, Goods goods, Span span, int pairs,
        List<Opponent> opponents) {
    private static final int LINES = 3;
    private static final int MOST_PAIRS = 100;

    SideBySidePlan {
        if (goods.lines() != LINES) {
            throw new IllegalArgumentException("--lines must be 3: that is what the SQL is made for");
        }
        if (pairs < 1 || pairs > MOST_PAIRS) {
            throw new IllegalArgumentException("--pairs must be between 1 and " + MOST_PAIRS);
        }
    }
}
