package io.tillbook.api.returns;

import io.tillbook.api.kernel.Limit;
import java.util.List;

/** How much of returns may be paid without a second person. */
public final class ReturnsLimits {
    /** On what is refunded. */
    public static final Limit REFUND =
            new Limit("returns.refund", ReturnsPermissions.ACCEPT, "what a return refunds");
    /** On what is refunded without a receipt. */
    public static final Limit WITHOUT_RECEIPT =
            new Limit("returns.without-receipt", ReturnsPermissions.ACCEPT_WITHOUT_RECEIPT,
                    "what a return without a receipt refunds", ReturnsPermissions.WITHOUT_RECEIPT_ALONE);
    /** All of them. */
    public static final List<Limit> ALL = List.of(REFUND, WITHOUT_RECEIPT);

    private ReturnsLimits() {}
}
