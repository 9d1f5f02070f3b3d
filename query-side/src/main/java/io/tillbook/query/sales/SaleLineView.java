package io.tillbook.query.sales;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basis.LinePricing;
import io.tillbook.api.pricing.basis.RecordedLine;
import io.tillbook.api.returns.LineKept;
import io.tillbook.api.returns.RestatedLine;
import io.tillbook.api.returns.ReturnedLine;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.api.tax.LineTax;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of a sale.
 *
 * @param returnedQuantity how much of it came back
 * @param refundedMinor what was refunded for that, in minor units
 * @param faultyQuantity how much of it came back for a fault of the store
 * @param keptMinor what is paid for what is kept of it, in minor units
 * @param pricing how it was priced; missing where the till has not told
 * @param tax the tax that it contained, where its rate was known
 */
record SaleLineView(int lineNo, Sku sku, @Nullable String category, Quantity quantity, @Nullable Money unitPriceMinor,
        Money grossMinor, Money discountMinor, Money paidMinor, Money costMinor, @Nullable BatchId batch,
        Quantity returnedQuantity, Money refundedMinor, Quantity faultyQuantity, Money keptMinor,
        @Nullable LinePricing pricing, @Nullable LineTax tax) {
    static SaleLineView of(SoldLine line) {
        return of(LineKept.of(line), Money.ZERO);
    }

    private static SaleLineView of(LineKept kept, Money refunded) {
        SoldLine line = kept.sold();
        return new SaleLineView(line.lineNo(), line.sku(), line.category(), line.quantity(), line.unitPriceMinor(),
                line.grossMinor(), line.discountMinor(), line.paidMinor(), line.costMinor(), line.batch(),
                kept.returned(), refunded, kept.faulty(), kept.keptMinor(), line.pricing(), line.tax());
    }

    /** As rules see it; nothing where the till has not told how it was priced. */
    Optional<RecordedLine> priced() {
        return kept().sold().priced();
    }

    /** What is kept of it. */
    LineKept kept() {
        return new LineKept(new SoldLine(lineNo, sku, category, quantity, unitPriceMinor, grossMinor, discountMinor,
                paidMinor, costMinor, batch, null, pricing, tax), returnedQuantity, faultyQuantity, keptMinor);
    }

    SaleLineView with(ReturnedLine returned) {
        return of(kept().less(returned), refundedMinor.plus(returned.refundMinor()));
    }

    SaleLineView with(RestatedLine restated) {
        return of(kept().restated(restated.changeMinor()), refundedMinor);
    }
}
