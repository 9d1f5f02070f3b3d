package io.tillbook.api.shifts;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.sales.ReceiptNo;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became known of a shift after its Z report. The report stays; this is another link of the register's chain.
 *
 * @param amends the number of the report
 * @param businessDay the day that the shift counts for
 * @param cause what it is
 * @param receiptNo the receipt of the sale; missing where it is a return
 * @param returnId the return; missing where it is a sale
 * @param discountsMinor what was taken off, in minor units
 * @param salesMinor what was due for what was sold, in minor units
 * @param returnsMinor what was given back for what came back, in minor units
 * @param roundingMinor by how much more was paid than was due, as cash has no smaller coins; in minor units
 * @param heldMinor what was paid for lines that cannot be booked yet, in minor units; below zero where they are booked
 *     now; missing where that is nothing
 * @param unmatchedMinor what was paid beyond what was due where payments do not match, in minor units; missing where
 *     that is nothing
 * @param taxes by rate, the lowest first
 * @param deltas by means of payment: what more was taken, in minor units, below zero where it was given back
 * @param perpetualMinor of a sale: sales of the register since it was opened, this one included; of a return: its
 *     returns, likewise; in minor units
 */
public record ZAmendment(int amends, LocalDate businessDay, LateCause cause, @Nullable ReceiptNo receiptNo,
        @Nullable ReturnId returnId, Money discountsMinor, Money salesMinor, Money returnsMinor, Money roundingMinor,
        @Nullable Money heldMinor, @Nullable Money unmatchedMinor, List<TaxTurnover> taxes, List<TenderNet> deltas,
        Money perpetualMinor) {
    private static final int FORM = 1;

    /** Copies the lists. */
    public ZAmendment {
        taxes = List.copyOf(taxes);
        deltas = List.copyOf(deltas);
    }

    /**
     * An amendment by something that happened.
     *
     * @param delta what it adds to the totals of the shift
     * @param perpetual sales of the register after it, or its returns where it is a return
     */
    public static ZAmendment of(int amends, LocalDate businessDay, LateCause cause, @Nullable ReceiptNo receiptNo,
            @Nullable ReturnId returnId, ShiftTotals delta, Money perpetual) {
        return new ZAmendment(amends, businessDay, cause, receiptNo, returnId, delta.discountsMinor(),
                delta.salesMinor(), delta.returnsMinor(), delta.roundingMinor(), delta.heldMinor(),
                delta.unmatchedMinor(), delta.taxes(), TenderNet.of(delta), perpetual);
    }

    /** As it is hashed: JSON by RFC 8785. What is nothing is left out, but for the amount that it is about. */
    public String canonical() {
        CanonicalObject object = new CanonicalObject().with("v", FORM)
                .with("amends", amends)
                .with("businessDay", businessDay.toString())
                .with("cause", cause.name())
                .with("deltas", TenderNet.canonical(deltas))
                .with("taxes", taxes.stream().map(TaxTurnover::canonicalChange).toList())
                .withUnlessZero("discountsMinor", discountsMinor)
                .withUnlessZero("roundingMinor", roundingMinor)
                .withUnlessZero("heldMinor", heldMinor == null ? Money.ZERO : heldMinor)
                .withUnlessZero("unmatchedMinor", unmatchedMinor == null ? Money.ZERO : unmatchedMinor);
        if (receiptNo != null) {
            object.with("receiptNo", receiptNo.value());
        }
        if (returnId != null) {
            object.with("returnId", returnId.value());
        }
        return about(object).text();
    }

    private CanonicalObject about(CanonicalObject object) {
        return switch (cause) {
            case LATE_SALE, LATE_LINES -> object.with("salesMinor", salesMinor)
                    .with("perpetualSalesMinor", perpetualMinor);
            case LATE_RETURN -> object.with("returnsMinor", returnsMinor)
                    .with("perpetualReturnsMinor", perpetualMinor);
            case LATE_CASH -> throw new IllegalStateException("Cash that was moved is in no Z report.");
        };
    }
}
