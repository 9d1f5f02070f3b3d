package io.tillbook.query.sales.report;

import io.tillbook.query.graphql.ResultTooLarge;
import io.tillbook.query.sales.report.DaySalesView.Cell;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds up figures of days into the rows of a report. */
final class SalesReport {

    private static final int MAX_ROWS = 50_000;

    private final Set<SalesDimension> by = EnumSet.noneOf(SalesDimension.class);
    private final Collection<SalesDimension> order;
    private final Map<SalesGroup, Figures> sums = new HashMap<>();
    private final FiguresRead read = new FiguresRead();

    SalesReport(Collection<SalesDimension> by) {
        this.by.addAll(by);
        this.order = List.copyOf(by);
    }

    /** The kind of subject whose figures tell the dimensions apart. */
    static Subject.Kind kind(Collection<SalesDimension> by) {
        if (by.contains(SalesDimension.TENDER)) {
            return Subject.Kind.TENDER;
        }
        if (by.contains(SalesDimension.SKU)) {
            return Subject.Kind.SKU;
        }
        return by.contains(SalesDimension.CATEGORY) ? Subject.Kind.CATEGORY : Subject.Kind.ALL;
    }

    /** Whether figures by hour and cashier are wanted. */
    static boolean needsCells(Collection<SalesDimension> by) {
        return by.contains(SalesDimension.HOUR) || by.contains(SalesDimension.CASHIER);
    }

    /**
     * Counts figures of one subject and day.
     *
     * @throws ResultTooLarge when there are more than a report reads
     */
    void count(int more) {
        read.count(more);
    }

    /** Adds one day's figures of one subject. */
    void add(DaySalesView day) {
        count(1);
        if (needsCells(by)) {
            day.cells().forEach(cell -> add(day, cell, cell.figures()));
        } else {
            add(day, null, day.total());
        }
    }

    private void add(DaySalesView day, @Nullable Cell cell, Figures figures) {
        add(SalesGroup.of(by, day, cell), figures);
    }

    /** Adds figures to a row. */
    void add(SalesGroup group, Figures figures) {
        sums.merge(group, figures, Figures::plus);
        if (sums.size() > MAX_ROWS) {
            throw new ResultTooLarge("The report has more than " + MAX_ROWS + " rows; narrow it.");
        }
    }

    /** The rows, in the order of the dimensions. */
    List<SalesReportRow> rows() {
        return sums.entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey(SalesGroup.order(order)))
                .map(each -> SalesReportRow.of(each.getKey(), each.getValue()))
                .toList();
    }
}
