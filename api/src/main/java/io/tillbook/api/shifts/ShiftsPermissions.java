package io.tillbook.api.shifts;

import static io.tillbook.api.kernel.BuiltInRole.ACCOUNTANT;
import static io.tillbook.api.kernel.BuiltInRole.ANALYST;
import static io.tillbook.api.kernel.BuiltInRole.AUDITOR;
import static io.tillbook.api.kernel.BuiltInRole.CASHIER;
import static io.tillbook.api.kernel.BuiltInRole.DEVICE;
import static io.tillbook.api.kernel.BuiltInRole.HQ_MANAGER;
import static io.tillbook.api.kernel.BuiltInRole.INTEGRATION;
import static io.tillbook.api.kernel.BuiltInRole.STORE_MANAGER;

import io.tillbook.api.kernel.Permission;
import java.util.List;

/** What can be allowed of shifts. */
public final class ShiftsPermissions {
    /** To work in shifts. */
    public static final Permission WORK = Permission.of("shifts.work",
            "open, hand over, count and close shifts", HQ_MANAGER, STORE_MANAGER, CASHIER, DEVICE, INTEGRATION);
    /** To move cash. */
    public static final Permission MOVE_CASH = Permission.of("shifts.move-cash",
            "put cash into drawers and take it out", HQ_MANAGER, STORE_MANAGER, CASHIER, DEVICE, INTEGRATION);
    /** To open drawers. */
    public static final Permission OPEN_DRAWER = Permission.of("shifts.open-drawer",
            "open drawers without a sale", HQ_MANAGER, STORE_MANAGER, CASHIER, DEVICE, INTEGRATION);
    /** To close shifts without a count. */
    public static final Permission FORCE_CLOSE = Permission.of("shifts.force-close",
            "close shifts without a count", HQ_MANAGER, STORE_MANAGER);
    /** To open registers. */
    public static final Permission OPEN_REGISTER = Permission.of("shifts.open-register",
            "open registers", HQ_MANAGER, STORE_MANAGER, INTEGRATION);
    /** To lay down rules. */
    public static final Permission SET_RULES = Permission.of("shifts.set-rules",
            "decide how shifts of locations are worked in", HQ_MANAGER);
    /** To settle days. */
    public static final Permission SETTLE = Permission.of("shifts.settle",
            "settle days of locations", HQ_MANAGER, STORE_MANAGER, ACCOUNTANT);
    /** To confirm deposits. */
    public static final Permission CONFIRM_DEPOSIT = Permission.of("shifts.confirm-deposit",
            "tell what was counted of deposits", HQ_MANAGER, ACCOUNTANT);
    /** To see shifts that are closed, and who works in open ones. */
    public static final Permission READ = Permission.of("shifts.read",
            "see shifts, their reports, days that are settled and deposits", HQ_MANAGER, STORE_MANAGER, CASHIER,
            ACCOUNTANT, ANALYST, AUDITOR, DEVICE, INTEGRATION);
    /** To see what there should be in drawers that nobody has counted yet. */
    public static final Permission SEE_EXPECTED = Permission.of("shifts.see-expected",
            "see what there should be in drawers before they are counted", HQ_MANAGER, STORE_MANAGER, ACCOUNTANT,
            AUDITOR);
    /** All of them. */
    public static final List<Permission> ALL = List.of(WORK, MOVE_CASH, OPEN_DRAWER, FORCE_CLOSE, OPEN_REGISTER,
            SET_RULES, SETTLE, CONFIRM_DEPOSIT, READ, SEE_EXPECTED);

    private ShiftsPermissions() {}
}
