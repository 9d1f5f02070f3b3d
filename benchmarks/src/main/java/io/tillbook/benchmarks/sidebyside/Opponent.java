package io.tillbook.benchmarks.sidebyside;

import java.util.List;
import java.util.Locale;

/** A way to record the same sale in PostgreSQL. */
enum Opponent {
    /**
     * One call of a function that does the work of the ledger: outcome, events, stock with value, figures of the day.
     */
    LEDGER("ledger.sql", "ledger-"),
    /** One call of a function made for exactly three lines that keeps receipts and quantities only. */
    THREE_LINES("three-lines.sql", ""),
    /** The same for any basket. */
    ANY_BASKET("any-basket.sql", ""),
    /** The same as a transaction of eleven statements, as most applications send them. */
    STATEMENTS("statements.sql", "");

    private final String script;
    private final String books;

    Opponent(String script, String books) {
        this.script = script;
        this.books = books;
    }

    /** The script that pgbench runs. */
    String script() {
        return script;
    }

    /** The scripts that make its tables and functions, in order. */
    List<String> layout() {
        return List.of(books + "tables.sql", books + "functions.sql");
    }

    /** The script that prints in how many places its books do not agree. */
    String audit() {
        return books + "audit.sql";
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
