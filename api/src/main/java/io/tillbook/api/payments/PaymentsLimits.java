package io.tillbook.api.payments;

import io.tillbook.api.kernel.Limit;
import java.util.List;

/** How much may be taken by hand and given back without a second person. */
public final class PaymentsLimits {
    /** On a payment that is taken by hand. */
    public static final Limit BY_HAND =
            new Limit("payments.by-hand", PaymentsPermissions.PAY, "a payment that is taken by hand");
    /** On what is given back without a return. */
    public static final Limit REFUND =
            new Limit("payments.refund", PaymentsPermissions.REFUND, "what is given back of a payment");
    /** On what is paid another way. */
    public static final Limit PAY_OTHERWISE = new Limit("payments.pay-otherwise", PaymentsPermissions.REFUND,
            "a refund that is paid another way than it came");
    /** All of them. */
    public static final List<Limit> ALL = List.of(BY_HAND, REFUND, PAY_OTHERWISE);

    private PaymentsLimits() {}
}
