package io.tillbook.query.report;

import java.util.List;
import java.util.function.Consumer;

/**
 * A report that was asked for.
 *
 * @param id what programs call it
 * @param version of its definition: another one tells other figures, or the same ones otherwise
 * @param zh its title in Chinese
 * @param en its title in English
 * @param about what it is of, such as a period
 * @param columns its columns
 * @param position the position of the ledger that its figures are of
 * @param rows its rows
 */
public record Report(String id, int version, String zh, String en, String about, List<Column> columns, long position,
        Rows rows) {
    /** Rows in their order. They are told while they are read: however many they are, few of them are in memory. */
    @FunctionalInterface
    public interface Rows {
        /** Tells each of them, once. */
        void each(Consumer<Row> use);
    }

    /** What programs call its columns. */
    public List<String> head() {
        return columns.stream().map(Column::id).toList();
    }
}
