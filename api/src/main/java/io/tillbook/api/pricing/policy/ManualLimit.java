package io.tillbook.api.pricing.policy;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.pricing.rule.Benefit;

/**
 * How much somebody may take off by hand.
 *
 * @param role id of the role that may
 * @param mostBp most of what is to be paid, in basis points
 */
public record ManualLimit(String role, @AtLeast(0) @AtMost(Benefit.WHOLE_BP) Integer mostBp) {
    /** Checks the fields. */
    public ManualLimit {
        Require.text("role", role);
        Require.between("mostBp", mostBp, 0, Benefit.WHOLE_BP);
    }
}
