package io.tillbook.api.payments.bills;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Rounding;

/**
 * What a provider has agreed to take. The fee of an amount is {@code step · R(amount · rate / step)}, with the sign of
 * the amount.
 *
 * @param rateE5 share of the amount in hundred-thousandths (0.38 % is 380)
 * @param stepE5 what a fee is a multiple of, in hundred-thousandths of the currency's unit: 1 for five decimals, 1000
 *     for the minor unit
 * @param returned whether the fee comes back with a refund
 */
public record FeeTerms(@AtLeast(0) @AtMost(FeeTerms.WHOLE_E5) int rateE5, @AtMost(FeeTerms.WHOLE_E5) int stepE5,
        Boolean returned) {
    /** All of an amount, in hundred-thousandths. */
    static final int WHOLE_E5 = 100_000;

    /** Checks the fields. */
    public FeeTerms {
        Require.between("rateE5", rateE5, 0, WHOLE_E5);
        Require.between("stepE5", stepE5, 1, WHOLE_E5);
        Require.present("returned", returned);
    }

    /** The fee of an amount that came in, or, below 0, went out; in hundred-thousandths of the currency's unit. */
    public long feeE5(Money amount) {
        if (amount.isNegative() && !returned) {
            return 0;
        }
        long steps = Rounding.halfUp(amount.minor(), (long) rateE5 * BillTotals.E5_PER_MINOR, (long) WHOLE_E5 * stepE5);
        return Math.multiplyExact(steps, (long) stepE5);
    }
}
