package io.tillbook.api.inventory;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Goods of one batch and one cost layer that moved together, either out of quarantine or not.
 *
 * @param batch their batch; none for goods without one, and for goods that the books did not have
 * @param layer their cost layer, where the product's cost is taken first in, first out
 * @param quantity how much, above zero
 * @param costMinor what they cost, in minor units
 * @param quarantined whether they came out of quarantine, and so must not be sold where they arrive; not where it is
 *     missing
 */
public record StockPart(@Nullable Batch batch, @Nullable CostLayer layer, Quantity quantity, Money costMinor,
        @Nullable Boolean quarantined) {
    /** Leaves out what says nothing. */
    public StockPart {
        quarantined = Boolean.TRUE.equals(quarantined) ? Boolean.TRUE : null;
    }

    /** Goods that were not quarantined. */
    public StockPart(@Nullable Batch batch, @Nullable CostLayer layer, Quantity quantity, Money costMinor) {
        this(batch, layer, quantity, costMinor, null);
    }

    /** Whether they came out of quarantine. */
    public boolean isQuarantined() {
        return quarantined != null;
    }

    /** Whether there is nothing to say of the goods but how many they are and what they cost. */
    public boolean isPlain() {
        return batch == null && layer == null && !isQuarantined();
    }
}
