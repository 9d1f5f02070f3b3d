package io.tillbook.query.sales.report;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a report are shown, and in which order: best sellers, slow movers.
 *
 * @param by the figure that decides; null leaves the rows in the order of their dimensions
 * @param ascending whether the lowest come first
 * @param first how many are shown; null for all
 */
record Ranking(@Nullable SalesFigure by, boolean ascending, @Nullable Integer first) {

    /** The rows shown; those with the same figure stay in the order they have. */
    List<SalesReportRow> of(List<SalesReportRow> rows) {
        List<SalesReportRow> ranked = by == null ? rows : rows.stream().sorted(order(by)).toList();
        return first == null || first >= ranked.size() ? ranked : List.copyOf(ranked.subList(0, first));
    }

    private Comparator<SalesReportRow> order(SalesFigure figure) {
        return ascending ? figure.order() : figure.order().reversed();
    }
}
