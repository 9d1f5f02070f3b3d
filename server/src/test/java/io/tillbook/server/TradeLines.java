package io.tillbook.server;

import io.tillbook.server.RandomHistory.Sent;
import io.tillbook.server.payload.Examples;
import java.util.List;
import java.util.stream.Stream;

/** Commands of every kind, as lines of a batch: some hundred of a busy day, and the examples. */
public final class TradeLines {
    private static final long SEED = 19;
    private static final int OPERATIONS = 400;

    private TradeLines() {}

    /** All of them, the same each time. */
    public static List<String> all() {
        return Stream
                .concat(new RandomHistory(SEED, OPERATIONS).sent().stream().map(Sent::line), Examples.lines().stream())
                .toList();
    }
}
