package io.tillbook.api.pricing.language;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.pricing.rule.Benefit;

/**
 * Of the cheapest pieces only a share is paid.
 *
 * @param k of how many of the pieces that are needed
 * @param pay which share, in basis points; 0 gives them away
 */
public record RuleCheapest(Integer k, @AtLeast(0) @AtMost(Benefit.WHOLE_BP) Integer pay) {
    /** Checks the fields. */
    public RuleCheapest {
        Require.between("k", k, 1, Integer.MAX_VALUE);
        Require.between("pay", pay, 0, Benefit.WHOLE_BP);
    }

    static RuleCheapest of(Benefit.Cheapest cheapest) {
        return new RuleCheapest(cheapest.k(), cheapest.bp());
    }

    Benefit.Cheapest read() {
        return new Benefit.Cheapest(k, pay);
    }
}
