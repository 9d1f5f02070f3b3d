package io.tillbook.query.report;

import java.util.List;

/**
 * A row of a report.
 *
 * @param cells one for each column
 * @param isTotal whether it follows from the rows above it, so that programs do not need it
 */
public record Row(List<Cell> cells, boolean isTotal) {
    /** A row. */
    public static Row of(Cell... cells) {
        return new Row(List.of(cells), false);
    }

    /** A row that sums up those above it. */
    public static Row total(Cell... cells) {
        return new Row(List.of(cells), true);
    }
}
