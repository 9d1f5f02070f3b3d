package io.tillbook.device.pricing;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Sku;
import org.jspecify.annotations.Nullable;

/**
 * A line of a basket, of a product that is named or was scanned.
 *
 * @param lineNo its number
 * @param sku the product, where it is named
 * @param barcode what was scanned, where it was
 * @param quantity how much; may be missing where the barcode tells it or stands for a piece
 * @param overrideMinor the price of a whole unit that somebody has set by hand, in minor units
 * @param labelMinor what a label has said that the goods cost, in minor units, where the code itself is not told
 * @param batchDaysLeft in how many days its batch expires, where that is known
 */
public record AskedLine(@AtLeast(1) Integer lineNo, @Nullable Sku sku, @Nullable String barcode,
        @Nullable Quantity quantity, @Nullable Money overrideMinor, @Nullable Money labelMinor,
        @Nullable Integer batchDaysLeft) {
    /** Checks the fields. */
    public AskedLine {
        Require.between("lineNo", lineNo, 1, Integer.MAX_VALUE);
        Require.exactlyOne("sku", sku, "barcode", barcode);
        if (barcode == null && quantity == null) {
            throw new InvalidField("quantity", "is required");
        }
        if (quantity != null) {
            Require.positive("quantity", quantity);
        }
        Require.notNegativeOrZero("overrideMinor", overrideMinor);
        Require.notNegativeOrZero("labelMinor", labelMinor);
    }
}
