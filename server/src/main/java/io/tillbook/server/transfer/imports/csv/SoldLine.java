package io.tillbook.server.transfer.imports.csv;

import io.tillbook.api.catalog.label.Scan;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.server.transfer.imports.csv.ScannedCodes.ScannedCode;
import org.jspecify.annotations.Nullable;

/** Lines of sales, of products that are named or were scanned. */
final class SoldLine {
    private static final String SKU = "sku";
    private static final String QUANTITY = "quantity";
    private static final String BATCH = "batch";

    private SoldLine() {}

    static SaleLine of(PlainValues values) {
        Require.exactlyOne(SKU, values.find(SKU, Sku::new), PlainColumns.BARCODE,
                values.find(PlainColumns.BARCODE, code -> code));
        ScannedCode.Goods scanned = values.goods(PlainColumns.BARCODE);
        return scanned == null ? named(values) : scanned(values, scanned);
    }

    private static SaleLine named(PlainValues values) {
        return new SaleLine(values.lineNo(), values.get(SKU, Sku::new), values.get(QUANTITY, PlainValues::quantity),
                values.find("unitPriceMinor", PlainValues::money), values.find("amountMinor", PlainValues::money),
                values.find("discountMinor", PlainValues::money), values.find(BATCH, BatchId::new), null);
    }

    private static SaleLine scanned(PlainValues values, ScannedCode.Goods scanned) {
        Money unitPrice = values.find("unitPriceMinor", PlainValues::money);
        Money amount = values.find("amountMinor", PlainValues::money);
        Money discount = values.find("discountMinor", PlainValues::money);
        Money label = scanned.price();
        boolean isByLabel = label != null && amount == null;
        return new SaleLine(values.lineNo(), scanned.sku(), quantity(values, scanned, unitPrice),
                isByLabel ? null : unitPrice, isByLabel ? paid(label, discount) : amount, discount,
                batch(values, scanned), null);
    }

    /** The amount of a line is what was paid: after the discount, which a label does not know. */
    private static @Nullable Money paid(@Nullable Money label, @Nullable Money discount) {
        return label == null || discount == null ? label : label.minus(discount);
    }

    private static Quantity quantity(PlainValues values, ScannedCode.Goods scanned, @Nullable Money unitPrice) {
        Quantity told = agreed(QUANTITY, values.find(QUANTITY, PlainValues::quantity), scanned.quantity());
        return Scan.quantity(told, scanned.price(), scanned.unit(), unitPrice)
                .orElseThrow(() -> new InvalidField(QUANTITY,
                        "is required: the barcode does not tell it in " + scanned.unit()));
    }

    private static @Nullable BatchId batch(PlainValues values, ScannedCode.Goods scanned) {
        return agreed(BATCH, values.find(BATCH, BatchId::new), scanned.batch());
    }

    private static <T> @Nullable T agreed(String column, @Nullable T told, @Nullable T scanned) {
        if (told != null && scanned != null && !told.equals(scanned)) {
            throw new InvalidField(column, "differs from that of the barcode");
        }
        return told == null ? scanned : told;
    }
}
