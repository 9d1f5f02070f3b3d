package io.tillbook.api.pricing.basket;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import java.util.List;

/**
 * What is due for goods that come back.
 *
 * @param refundMinor what is to be paid back, zero or more, in minor units
 * @param waivedMinor by how much what is kept would cost more than was paid for it: nobody has to pay that, but it
 *     comes out of later refunds
 * @param kept what stays with the customer, and what is paid for it now
 */
public record RefundDue(Money refundMinor, Money waivedMinor, List<KeptLine> kept) {
    /** Copies the list. */
    public RefundDue {
        kept = List.copyOf(kept);
    }

    /**
     * What stays of a part of a line.
     *
     * @param lineNo the line of the sale
     * @param part which part of it
     * @param quantity how much is kept, zero or more
     * @param paidMinor what is paid for it now, in minor units; more than before where a discount is lost
     * @param pointsMinor what points have paid of it, in minor units
     */
    public record KeptLine(int lineNo, int part, Quantity quantity, Money paidMinor, Money pointsMinor) {}
}
