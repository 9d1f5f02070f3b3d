package io.tillbook.api.purchasing;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Rounding;
import io.tillbook.api.kernel.Sku;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a goods receipt. Its cost is given either for one unit or for the whole line.
 *
 * @param lineNo number of the line, unique within the receipt
 * @param sku what was received
 * @param quantity how much, above zero
 * @param unitCostMinor cost of one unit, in minor units
 * @param costMinor cost of the whole line, in minor units
 * @param batch the supplier's batch
 * @param producedOn when the batch was made
 * @param expiresOn the last day on which it may be sold
 */
public record GoodsReceiptLine(int lineNo, Sku sku, Quantity quantity, @Nullable Money unitCostMinor,
        @Nullable Money costMinor, @Nullable BatchId batch, @Nullable LocalDate producedOn,
        @Nullable LocalDate expiresOn) {
    /** Checks the fields. */
    public GoodsReceiptLine {
        Require.between("lineNo", lineNo, 1, Integer.MAX_VALUE);
        Require.present("sku", sku);
        Require.positive("quantity", quantity);
        Require.exactlyOne("unitCostMinor", unitCostMinor, "costMinor", costMinor);
        Require.lineAmount("unitCostMinor", unitCostMinor, quantity);
        Require.notNegativeOrZero("costMinor", costMinor);
        if (producedOn != null && expiresOn != null && expiresOn.isBefore(producedOn)) {
            throw new InvalidField("expiresOn", "must not be before producedOn");
        }
    }

    /** Cost of the whole line. */
    public Money cost() {
        return unitCostMinor == null
                ? Require.present("costMinor", costMinor)
                : Rounding.lineAmount(unitCostMinor, quantity);
    }
}
