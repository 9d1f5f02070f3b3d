package io.tillbook.api.shifts;

import io.tillbook.api.kernel.Limit;
import java.util.List;

/** How much of shifts may be done without a second person; a location may lay down less for everybody. */
public final class ShiftsLimits {
    /** On cash that is moved. */
    public static final Limit CASH_MOVEMENT =
            new Limit("shifts.cash-movement", ShiftsPermissions.MOVE_CASH, "cash that is put in or taken out");
    /** On drawers that are opened: how often is laid down by the location. */
    public static final Limit OPEN_DRAWER = new Limit("shifts.open-drawer", ShiftsPermissions.OPEN_DRAWER,
            "nothing: the drawer is opened without a sale");
    /** On variances. */
    public static final Limit VARIANCE = new Limit("shifts.variance", ShiftsPermissions.WORK,
            "the variances that a shift is closed with, surplus like shortage");
    /** On drawers that are left uncounted. */
    public static final Limit FORCE_CLOSE = new Limit("shifts.force-close", ShiftsPermissions.FORCE_CLOSE,
            "the cash that there should be in a drawer that is left uncounted");
    /** On variances of days. */
    public static final Limit DAY_VARIANCE = new Limit("shifts.day-variance", ShiftsPermissions.SETTLE,
            "the variances that a day is settled with, surplus like shortage");
    /** All of them. */
    public static final List<Limit> ALL = List.of(CASH_MOVEMENT, OPEN_DRAWER, VARIANCE, FORCE_CLOSE, DAY_VARIANCE);

    private ShiftsLimits() {}
}
