package io.tillbook.api.payments.bills;

import io.tillbook.api.payments.ProviderNumber;

/**
 * Money that moved, as bills and ledger both name it.
 *
 * @param kind PAYMENT or REFUND
 * @param number of the payment or refund
 */
public record BilledNumber(BillRowKind kind, ProviderNumber number) {}
