package io.tillbook.api.transfers;

import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;

/**
 * One line of an approved transfer.
 *
 * @param lineNo the line of the request
 * @param sku what
 * @param requested how much was wanted
 * @param quantity how much may be sent, from zero to what was wanted
 */
public record ApprovedLine(int lineNo, Sku sku, Quantity requested, Quantity quantity) {}
