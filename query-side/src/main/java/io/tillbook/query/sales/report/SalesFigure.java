package io.tillbook.query.sales.report;

import io.tillbook.api.kernel.Money;
import java.util.Comparator;

/** What sales can be ranked by. */
public enum SalesFigure {
    RECEIPTS,
    RETURNS,
    QUANTITY,
    GROSS,
    NET,
    MARGIN;

    /** The figure itself: minor units of money, thousandths of quantities, or how many. */
    public long of(Figures figures) {
        return switch (this) {
            case RECEIPTS -> figures.receipts();
            case RETURNS -> figures.returns();
            case QUANTITY -> figures.quantity().thousandths();
            case GROSS -> figures.grossMinor().minor();
            case NET -> figures.net().minor();
            case MARGIN -> figures.margin().minor();
        };
    }

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
