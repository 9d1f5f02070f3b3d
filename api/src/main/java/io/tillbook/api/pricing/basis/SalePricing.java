package io.tillbook.api.pricing.basis;

import io.tillbook.api.kernel.Require;
import java.util.List;

/**
 * How a completed sale was priced, for ever: its returns ask for nothing else.
 *
 * @param basis by what it was priced
 * @param applications what was applied, in that order
 */
public record SalePricing(PriceBasis basis, List<AppliedRule> applications) {
    /** Checks the fields. */
    public SalePricing {
        Require.present("basis", basis);
        applications = Require.list("applications", applications);
    }
}
