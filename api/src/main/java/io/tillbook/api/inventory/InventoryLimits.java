package io.tillbook.api.inventory;

import io.tillbook.api.kernel.Limit;
import java.util.List;

/** How much of stock may be changed without a second person. */
public final class InventoryLimits {
    /** On what is written off. */
    public static final Limit WRITE_OFF =
            new Limit("inventory.write-off", InventoryPermissions.WRITE_OFF, "what the goods of a write-off have cost");
    /** On what is adjusted. */
    public static final Limit ADJUST =
            new Limit("inventory.adjust", InventoryPermissions.ADJUST,
                    "what the goods of an adjustment have cost, up or down");
    /** All of them. */
    public static final List<Limit> ALL = List.of(WRITE_OFF, ADJUST);

    private InventoryLimits() {}
}
