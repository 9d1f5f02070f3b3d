package io.tillbook.api.inventory;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;

/**
 * What is left of a cost layer right after an event that touched it.
 *
 * @param layer the layer
 * @param quantity quantity, zero or more
 * @param valueMinor its cost value, in minor units
 */
public record LayerBalance(CostLayer layer, Quantity quantity, Money valueMinor) {}
