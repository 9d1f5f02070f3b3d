package io.tillbook.command.inventory;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.kernel.Quantity;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A quantity that goes out of one batch.
 *
 * @param batch the batch; none for goods without one, and for goods that the books do not have
 * @param quantity how much
 * @param quarantined whether it must not be sold by itself
 * @param unnamed whether the books have it as goods of no batch, and only the scan says of which it is
 */
record BatchSlice(@Nullable Batch batch, Quantity quantity, boolean quarantined, boolean unnamed) {
    /** Goods as the books have them. */
    BatchSlice(@Nullable Batch batch, Quantity quantity) {
        this(batch, quantity, false, false);
    }

    /** Whether both are taken of the same goods in the books. */
    boolean isOfTheSame(BatchSlice other) {
        return unnamed == other.unnamed && quarantined == other.quarantined && Objects.equals(batch, other.batch);
    }

    BatchSlice plus(Quantity more) {
        return new BatchSlice(batch, quantity.plus(more), quarantined, unnamed);
    }

    /** Whether goods of the batch in the books are taken. */
    boolean touches(Batch other) {
        return !unnamed && other.equals(batch);
    }
}
