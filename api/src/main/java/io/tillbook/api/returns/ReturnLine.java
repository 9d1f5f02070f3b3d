package io.tillbook.api.returns;

import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Require;
import org.jspecify.annotations.Nullable;

/**
 * One line of goods brought back.
 *
 * @param saleLineNo the line of the sale they were bought with
 * @param quantity how much comes back, above zero
 * @param restock whether the goods can be sold again
 */
public record ReturnLine(int saleLineNo, Quantity quantity, @Nullable Boolean restock) {
    /** Checks the fields. */
    public ReturnLine {
        Require.between("saleLineNo", saleLineNo, 1, Integer.MAX_VALUE);
        Require.positive("quantity", quantity);
        Require.present("restock", restock);
    }

    /** Whether the goods go back into stock. */
    public boolean restocked() {
        return Boolean.TRUE.equals(restock);
    }
}
