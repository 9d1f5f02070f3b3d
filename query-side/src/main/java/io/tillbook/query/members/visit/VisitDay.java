package io.tillbook.query.members.visit;

import io.tillbook.api.kernel.Money;
import io.tillbook.query.kernel.Saturating;
import java.time.LocalDate;

/**
 * What a member bought on a business day.
 *
 * @param receipts receipts of which something is kept
 * @param paidMinor what is paid for what is kept, taxes included, in minor units
 */
public record VisitDay(LocalDate day, int receipts, Money paidMinor) {
    VisitDay plus(VisitDay more) {
        return new VisitDay(day, receipts + more.receipts, Saturating.plus(paidMinor, more.paidMinor));
    }

    /** Whether nothing is left of it: all goods came back, for all that was paid. */
    boolean isEmpty() {
        return receipts == 0 && paidMinor.isZero();
    }
}
