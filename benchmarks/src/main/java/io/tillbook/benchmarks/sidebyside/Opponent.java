package io.tillbook.benchmarks.sidebyside;

import java.util.Locale;

/** A way to record the same sale in PostgreSQL. */
enum Opponent {
    /** One call of a function made for exactly three lines: the fastest there is. */
    THREE_LINES("three-lines.sql"),
    /** One call of a function for any basket. */
    ANY_BASKET("any-basket.sql"),
    /** A transaction of eleven statements, as most applications send them. */
    STATEMENTS("statements.sql");

    private final String script;

    Opponent(String script) {
        this.script = script;
    }

    /** The script that pgbench runs. */
    String script() {
        return script;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
