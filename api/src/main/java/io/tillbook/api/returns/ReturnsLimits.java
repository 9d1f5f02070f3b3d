package io.tillbook.api.returns;

import io.tillbook.api.kernel.Limit;
import java.util.List;

/** How much of returns may be paid without a second person. */
public final class ReturnsLimits {
    /** On what is refunded. */
    public static final Limit REFUND =
            new Limit("returns.refund", ReturnsPermissions.ACCEPT, "what a return refunds");
    /** All of them. */
    public static final List<Limit> ALL = List.of(REFUND);

    private ReturnsLimits() {}
}
