package io.tillbook.api.pricing.list;

import io.tillbook.api.kernel.Limit;
import java.util.List;

/** What of price lists may be limited. */
public final class PriceListLimits {
    /** How far floors may be lowered. */
    public static final Limit LOWERED_FLOOR = new Limit("pricing.lowered-floor", PriceListPermissions.SET,
            "by how much a command lowers the floor of a product, the most of its products",
            PriceListPermissions.LOWER_FLOORS);
    /** All of them. */
    public static final List<Limit> ALL = List.of(LOWERED_FLOOR);

    private PriceListLimits() {}
}
