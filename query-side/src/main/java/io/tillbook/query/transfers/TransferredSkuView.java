package io.tillbook.query.transfers;

import io.tillbook.api.kernel.Sku;
import io.tillbook.api.transfers.TransferId;

/**
 * That a transfer has to do with a SKU.
 *
 * @param begun the transfer's place among all transfers
 */
record TransferredSkuView(Sku sku, TransferId transfer, long begun) {}
