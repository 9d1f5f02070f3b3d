package io.tillbook.command.inventory;

import io.tillbook.api.inventory.CostLayer;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A quantity that goes out at one cost.
 *
 * @param layer the cost layer it comes from; none at moving average, and for goods that the books do not have
 * @param quantity how much
 * @param cost what it costs, in minor units
 */
record CostSlice(@Nullable CostLayer layer, Quantity quantity, Money cost) {}
