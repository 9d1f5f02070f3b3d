package io.tillbook.api.finance;

import io.tillbook.api.kernel.Id;

/** The number of an invoice, as its supplier has written it. */
public record InvoiceNumber(String value) implements Id {
    /** Checks the form of the id. */
    public InvoiceNumber {
        Id.check(value);
    }
}
