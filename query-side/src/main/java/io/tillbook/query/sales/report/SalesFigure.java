package io.tillbook.query.sales.report;

import io.tillbook.api.kernel.Money;
import java.util.Comparator;

/** What the rows of a sales report can be ranked by. */
enum SalesFigure {
    RECEIPTS,
    RETURNS,
    QUANTITY,
    GROSS,
    NET,
    MARGIN;

    /** Rows with a lower figure first. */
    Comparator<SalesReportRow> order() {
        return switch (this) {
            case RECEIPTS -> Comparator.comparingInt(SalesReportRow::receipts);
            case RETURNS -> Comparator.comparingInt(SalesReportRow::returns);
            case QUANTITY -> Comparator.comparing(SalesReportRow::quantity);
            case GROSS -> Comparator.<SalesReportRow, Money>comparing(SalesReportRow::grossMinor);
            case NET -> Comparator.<SalesReportRow, Money>comparing(SalesReportRow::netMinor);
            case MARGIN -> Comparator.<SalesReportRow, Money>comparing(SalesReportRow::marginMinor);
        };
    }
}
