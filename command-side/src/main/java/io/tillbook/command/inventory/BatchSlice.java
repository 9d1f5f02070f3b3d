package io.tillbook.command.inventory;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.kernel.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A quantity that goes out of one batch.
 *
 * @param batch the batch; none for goods without one, and for goods that the books do not have
 * @param quantity how much
 */
record BatchSlice(@Nullable Batch batch, Quantity quantity) {}
