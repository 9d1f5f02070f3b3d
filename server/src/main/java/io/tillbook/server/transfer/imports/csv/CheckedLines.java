package io.tillbook.server.transfer.imports.csv;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.server.transfer.Failures;
import java.util.function.Consumer;

/**
 * Lines of a file; those that cannot be made sense of are rejected.
 *
 * @param check looks at the columns
 * @param take takes a line, or throws {@link InvalidField}
 * @param rejects is told of the others
 */
record CheckedLines(Consumer<CsvHeader> check, Consumer<CsvLine> take, Rejects rejects) implements CsvFile.Lines {
    /** Takes lines that cannot be taken, and why. */
    @FunctionalInterface
    interface Rejects {
        void reject(CsvLine line, String reason);
    }

    @Override
    public void header(CsvHeader header) {
        check.accept(header);
    }

    @Override
    public void line(CsvLine line) {
        try {
            take.accept(line);
        } catch (InvalidField refused) {
            rejects.reject(line, Failures.reason(refused));
        }
    }

    @Override
    public void unreadable(CsvLine line, String reason) {
        rejects.reject(line, reason);
    }
}
