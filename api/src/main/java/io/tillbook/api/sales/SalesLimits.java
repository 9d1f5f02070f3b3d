package io.tillbook.api.sales;

import io.tillbook.api.kernel.Limit;
import java.util.List;

/** How much of sales may be done without a second person. */
public final class SalesLimits {
    /** On what somebody takes off by hand. */
    public static final Limit MANUAL_DISCOUNT = new Limit("sales.manual-discount", SalesPermissions.SELL,
            "what is taken off a sale by hand, lower prices set by hand included");
    /** All of them. */
    public static final List<Limit> ALL = List.of(MANUAL_DISCOUNT);

    private SalesLimits() {}
}
