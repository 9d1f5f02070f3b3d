package io.tillbook.api.transfers;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import org.jspecify.annotations.Nullable;

/**
 * Goods of one line of a transfer that were sent, arrived or were given up.
 *
 * @param lineNo the line of the transfer
 * @param sku what
 * @param quantity how much
 * @param costMinor the cost value they carry, in minor units
 * @param batch of which batch
 */
public record TransferredLine(int lineNo, Sku sku, Quantity quantity, Money costMinor, @Nullable BatchId batch) {}
