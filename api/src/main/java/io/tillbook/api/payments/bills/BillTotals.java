package io.tillbook.api.payments.bills;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Rounding;

/**
 * Figures over all rows of a bill.
 *
 * @param rows how many there are
 * @param paidMinor what came in, in minor units
 * @param refundedMinor what went out, in minor units, not below 0
 * @param feeE5 all fees less those given back, in hundred-thousandths of the currency's unit
 */
public record BillTotals(@AtLeast(0) @AtMost(BillTotals.MOST_ROWS) int rows, Money paidMinor, Money refundedMinor,
        @AtLeast(-BillTotals.MOST_FEE_E5) @AtMost(BillTotals.MOST_FEE_E5) long feeE5) {
    /** Most rows of a bill. */
    public static final int MOST_ROWS = 1_000_000;
    /** Most of a fee, in hundred-thousandths: as much as the largest amount. */
    public static final long MOST_FEE_E5 = 1_000_000_000_000_000_000L;
    /** Hundred-thousandths of the currency's unit in one minor unit. */
    public static final long E5_PER_MINOR = 1_000;
    /** Of no row. */
    public static final BillTotals NONE = new BillTotals(0, Money.ZERO, Money.ZERO, 0);

    /** Checks the fields. */
    public BillTotals {
        Require.between("rows", rows, 0, MOST_ROWS);
        Require.notNegative("paidMinor", paidMinor);
        Require.notNegative("refundedMinor", refundedMinor);
        fee("feeE5", feeE5);
    }

    /** These and a row. */
    public BillTotals plus(BillRow row) {
        Money amount = row.amountMinor();
        return new BillTotals(Math.incrementExact(rows),
                amount.isNegative() ? paidMinor : paidMinor.plus(amount),
                amount.isNegative() ? refundedMinor.minus(amount) : refundedMinor,
                Math.addExact(feeE5, row.feeE5()));
    }

    /** Figures over rows. */
    public static BillTotals of(Iterable<BillRow> rows) {
        BillTotals totals = NONE;
        for (BillRow row : rows) {
            totals = totals.plus(row);
        }
        return totals;
    }

    /** What the provider pays out for it, in hundred-thousandths: {@code gross − refunds − fees}. */
    public long payableE5() {
        return Math.subtractExact(Math.multiplyExact(paidMinor.minus(refundedMinor).minor(), E5_PER_MINOR), feeE5);
    }

    /** The same in minor units, rounded half up. */
    public Money payable() {
        return Money.of(Rounding.halfUp(payableE5(), 1, E5_PER_MINOR));
    }

    static void amount(String field, Money amount) {
        if (Math.abs(Require.present(field, amount).minor()) > Money.MAX_MINOR) {
            throw new InvalidField(field, "must be between " + -Money.MAX_MINOR + " and " + Money.MAX_MINOR);
        }
    }

    static void fee(String field, long feeE5) {
        if (feeE5 < -MOST_FEE_E5 || feeE5 > MOST_FEE_E5) {
            throw new InvalidField(field, "must be between " + -MOST_FEE_E5 + " and " + MOST_FEE_E5);
        }
    }
}
