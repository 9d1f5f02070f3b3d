package io.tillbook.api.shifts;

import io.tillbook.api.kernel.Require;
import io.tillbook.api.sales.TenderMethod;

/**
 * Why another amount was counted than was expected.
 *
 * @param method of which means of payment
 * @param reason why, in words
 */
public record VarianceReason(TenderMethod method, String reason) {
    /** Checks the fields. */
    public VarianceReason {
        Require.present("method", method);
        Require.text("reason", reason);
    }
}
