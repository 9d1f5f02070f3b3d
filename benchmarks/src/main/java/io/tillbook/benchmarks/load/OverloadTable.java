package io.tillbook.benchmarks.load;

import java.util.Locale;

/** A table with a line for each overload, which grows while it is measured. */
final class OverloadTable {
    static final String HEADING = """
            | turn | before, commands/s (µs) | due | answered | accepted (µs) | turned away, commands/s (p99 ms) \
            | after (µs) | accepted of before and after | after of before |
            |---|---|---|---|---|---|---|---|---|""";
    private static final double US_PER_S = 1_000_000.0;
    private static final double PERCENT = 100;

    private OverloadTable() {}

    /** The line of an overload, counted from 1. */
    static String line(int number, OverloadTurn turn) {
        LoadFigures overload = turn.overload();
        return String.format(Locale.ROOT,
                "| %d | %s | %,d | %,.0f | %s | %,.0f (%,.0f) | %s | %.0f %% | %.0f %% |", number,
                accepted(turn.before()), turn.due(), overload.perSecond() + overload.turnedAwayPerSecond(),
                accepted(overload), overload.turnedAwayPerSecond(), overload.turnedAwayLatency().p99Ms(),
                accepted(turn.after()), PERCENT * turn.goodput(), PERCENT * turn.recovery());
    }

    static String median(OverloadFigures figures) {
        return String.format(Locale.ROOT, "median of %d overloads: %.0f %% of what is accepted around them",
                figures.turns().size(), PERCENT * figures.medianGoodput());
    }

    private static String accepted(LoadFigures figures) {
        Double server = figures.serverCores();
        return String.format(Locale.ROOT, "%,.0f", figures.perSecond())
                + (server == null || figures.perSecond() == 0
                        ? ""
                        : String.format(Locale.ROOT, " (%,.0f)", server * US_PER_S / figures.perSecond()));
    }
}
