package io.tillbook.query.sales.report;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.sales.TenderMethod;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of a sales report.
 *
 * @param quantity sold less returned
 * @param netMinor gross less discounts and refunds, in minor units
 * @param marginMinor net less cost, in minor units
 */
record SalesReportRow(@Nullable LocationId location, @Nullable LocalDate day, @Nullable Integer hour,
        @Nullable Sku sku, @Nullable String category, @Nullable EmployeeId cashier, @Nullable TenderMethod tender,
        int receipts, int returns, Quantity quantity, Quantity returnedQuantity, Money grossMinor, Money discountMinor,
        Money refundedMinor, Money netMinor, Money costMinor, Money marginMinor) {

    static SalesReportRow of(SalesGroup group, Figures figures) {
        return new SalesReportRow(group.location(), group.day(), group.hour(), group.sku(), group.category(),
                group.cashier(), group.tender(), Math.toIntExact(figures.receipts()),
                Math.toIntExact(figures.returns()), figures.quantity(),
                figures.returnedQuantity(), figures.grossMinor(), figures.discountMinor(), figures.refundedMinor(),
                figures.net(), figures.costMinor(), figures.margin());
    }
}
