package io.tillbook.api.sales;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Rounding;
import io.tillbook.api.kernel.Sku;
import org.jspecify.annotations.Nullable;

/**
 * One line of a sale as the till rang it up. Its price is given either for one unit, before the discount, or as the
 * amount paid for the whole line, after it.
 *
 * @param lineNo number of the line, unique within the sale
 * @param sku what was sold
 * @param quantity how much, above zero
 * @param unitPriceMinor price of one unit before the discount, in minor units
 * @param amountMinor amount paid for the line after the discount, in minor units
 * @param discountMinor discount on the line, in minor units
 * @param batch the batch that was scanned
 * @param batchReason why goods of this batch are sold although it is expired or quarantined
 */
public record SaleLine(int lineNo, Sku sku, Quantity quantity, @Nullable Money unitPriceMinor,
        @Nullable Money amountMinor, @Nullable Money discountMinor, @Nullable BatchId batch,
        @Nullable String batchReason) {
    /** Checks the fields. */
    public SaleLine {
        Require.between("lineNo", lineNo, 1, Integer.MAX_VALUE);
        Require.present("sku", sku);
        Require.positive("quantity", quantity);
        Require.exactlyOne("unitPriceMinor", unitPriceMinor, "amountMinor", amountMinor);
        Require.lineAmount("unitPriceMinor", unitPriceMinor, quantity);
        Require.notNegativeOrZero("amountMinor", amountMinor);
        Require.notNegativeOrZero("discountMinor", discountMinor);
        Require.optionalText("batchReason", batchReason);
        if (batchReason != null && batch == null) {
            throw new InvalidField("batchReason", "must not be given without batch");
        }
    }

    /** The discount, zero where there is none. */
    public Money discount() {
        return discountMinor == null ? Money.ZERO : discountMinor;
    }

    /** Price of the line before the discount. */
    public Money gross() {
        return unitPriceMinor == null
                ? Require.present("amountMinor", amountMinor).plus(discount())
                : Rounding.lineAmount(unitPriceMinor, quantity);
    }

    /** Price of the line after the discount; negative when the discount is more than the price. */
    public Money paid() {
        return gross().minus(discount());
    }
}
