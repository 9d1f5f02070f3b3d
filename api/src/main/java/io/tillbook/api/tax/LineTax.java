package io.tillbook.api.tax;

import io.tillbook.api.kernel.Money;

/**
 * The tax of a line of a completed sale or return.
 *
 * @param rateBp the rate that held, in basis points of the net amount
 * @param amountMinor the tax, in minor units; contained in what was paid
 */
public record LineTax(int rateBp, Money amountMinor) {}
