package io.tillbook.api.returns;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Required;
import org.jspecify.annotations.Nullable;

/**
 * One line of goods brought back.
 *
 * @param saleLineNo the line of the sale they were bought with
 * @param quantity how much comes back, above zero
 * @param restock whether the goods go back into stock
 * @param quarantine whether they must not be sold until they have been looked at; only together with restock
 * @param batch which batch of the line comes back; those sold first where it is missing
 * @param fault whose fault it is that they come back; the customer's wish where it is missing
 */
public record ReturnLine(int saleLineNo, Quantity quantity, @Required @Nullable Boolean restock,
        @Nullable Boolean quarantine, @Nullable BatchId batch, @Nullable ReturnFault fault) {
    /** Checks the fields. */
    public ReturnLine {
        Require.between("saleLineNo", saleLineNo, 1, Integer.MAX_VALUE);
        Require.positive("quantity", quantity);
        Require.present("restock", restock);
        if (Boolean.TRUE.equals(quarantine) && !Boolean.TRUE.equals(restock)) {
            throw new InvalidField("quarantine", "must not be true for goods that do not go back into stock");
        }
    }

    /** Goods of any batch that can be sold again, or are gone. */
    public ReturnLine(int saleLineNo, Quantity quantity, @Nullable Boolean restock) {
        this(saleLineNo, quantity, restock, null, null, null);
    }

    /** Goods that the customer does not want. */
    public ReturnLine(int saleLineNo, Quantity quantity, @Nullable Boolean restock, @Nullable Boolean quarantine,
            @Nullable BatchId batch) {
        this(saleLineNo, quantity, restock, quarantine, batch, null);
    }

    /** Whether the store is to blame. */
    public boolean isStoresFault() {
        return fault == ReturnFault.STORE;
    }

    /** Whether the goods go back into stock. */
    public boolean restocked() {
        return Boolean.TRUE.equals(restock);
    }

    /** Whether the goods must not be sold yet. */
    public boolean quarantined() {
        return Boolean.TRUE.equals(quarantine);
    }
}
