package io.tillbook.api.returns;

import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.tax.LineTax;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of an accepted return.
 *
 * @param saleLineNo the line of the sale
 * @param sku what came back
 * @param category the product's category when it was sold
 * @param quantity how much
 * @param refundMinor by how much less is paid for the line now, in minor units
 * @param costMinor its share of the line's cost where the goods went back into stock, otherwise zero; in minor units
 * @param restocked whether the goods went back into stock
 * @param batch the batch that was scanned when it was sold
 * @param parts which batches and cost layers came back, with what they had cost; missing where there is neither
 * @param quarantined whether the goods went back into stock but must not be sold yet
 * @param fault whose fault it was; the customer's wish where it is missing
 * @param tax its share of the line's tax, where that is known
 */
public record ReturnedLine(int saleLineNo, Sku sku, @Nullable String category, Quantity quantity, Money refundMinor,
        Money costMinor, boolean restocked, @Nullable BatchId batch,
        @Nullable List<StockPart> parts, @Nullable Boolean quarantined, @Nullable ReturnFault fault,
        @Nullable LineTax tax) {
    /** A line of goods that were of no batch or cost layer, and are not quarantined. */
    public ReturnedLine(int saleLineNo, Sku sku, @Nullable String category, Quantity quantity, Money refundMinor,
            Money costMinor, boolean restocked, @Nullable BatchId batch) {
        this(saleLineNo, sku, category, quantity, refundMinor, costMinor, restocked, batch, null, null, null);
    }

    /** A line of goods that the customer did not want, whose tax is not known. */
    public ReturnedLine(int saleLineNo, Sku sku, @Nullable String category, Quantity quantity, Money refundMinor,
            Money costMinor, boolean restocked, @Nullable BatchId batch, @Nullable List<StockPart> parts,
            @Nullable Boolean quarantined) {
        this(saleLineNo, sku, category, quantity, refundMinor, costMinor, restocked, batch, parts, quarantined, null);
    }

    /** A line whose tax is not known. */
    public ReturnedLine(int saleLineNo, Sku sku, @Nullable String category, Quantity quantity, Money refundMinor,
            Money costMinor, boolean restocked, @Nullable BatchId batch, @Nullable List<StockPart> parts,
            @Nullable Boolean quarantined, @Nullable ReturnFault fault) {
        this(saleLineNo, sku, category, quantity, refundMinor, costMinor, restocked, batch, parts, quarantined, fault,
                null);
    }

    /** Whether the store is to blame. */
    public boolean isStoresFault() {
        return fault == ReturnFault.STORE;
    }
}
