package io.tillbook.server.transfer.imports.run;

import io.tillbook.server.transfer.imports.csv.CsvLine;

/** Takes the lines that were not taken; safe for several threads. */
@FunctionalInterface
public interface Rejects {
    /**
     * Takes a line.
     *
     * @param reason why, readable by itself or after the name of its column
     */
    void add(CsvLine line, String reason);

    /** Takes a line whose command was refused. */
    default void refused(CsvLine line, CommandResult.Refused why) {
        add(line, why.kind() + ": " + why.reason());
    }
}
