package io.tillbook.query.sales;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.returns.ReturnedLine;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.api.tax.LineTax;
import org.jspecify.annotations.Nullable;

/**
 * One line of a sale.
 *
 * @param returnedQuantity how much of it came back
 * @param refundedMinor what was refunded for that, in minor units
 * @param tax the tax that it contained, where its rate was known
 */
record SaleLineView(int lineNo, Sku sku, @Nullable String category, Quantity quantity, @Nullable Money unitPriceMinor,
        Money grossMinor, Money discountMinor, Money paidMinor, Money costMinor, @Nullable BatchId batch,
        Quantity returnedQuantity, Money refundedMinor, @Nullable LineTax tax) {

    static SaleLineView of(SoldLine line) {
        return new SaleLineView(line.lineNo(), line.sku(), line.category(), line.quantity(), line.unitPriceMinor(),
                line.grossMinor(), line.discountMinor(), line.paidMinor(), line.costMinor(), line.batch(),
                Quantity.ZERO, Money.ZERO, line.tax());
    }

    SaleLineView with(ReturnedLine returned) {
        return new SaleLineView(lineNo, sku, category, quantity, unitPriceMinor, grossMinor, discountMinor, paidMinor,
                costMinor, batch, returnedQuantity.plus(returned.quantity()),
                refundedMinor.plus(returned.refundMinor()), tax);
    }
}
