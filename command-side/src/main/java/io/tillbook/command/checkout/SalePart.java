package io.tillbook.command.checkout;

import io.tillbook.api.sales.SalesCommand.CompleteSale;

/** One concern of a sale. */
public interface SalePart extends Part<CompleteSale, Ticket> {}
