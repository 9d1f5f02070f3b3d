package io.tillbook.api.held;

import static io.tillbook.api.kernel.BuiltInRole.ACCOUNTANT;
import static io.tillbook.api.kernel.BuiltInRole.AUDITOR;
import static io.tillbook.api.kernel.BuiltInRole.CASHIER;
import static io.tillbook.api.kernel.BuiltInRole.DEVICE;
import static io.tillbook.api.kernel.BuiltInRole.HQ_MANAGER;
import static io.tillbook.api.kernel.BuiltInRole.INTEGRATION;
import static io.tillbook.api.kernel.BuiltInRole.STORE_MANAGER;

import io.tillbook.api.kernel.Permission;
import java.util.List;

/** What can be allowed of flags and held facts. */
public final class HeldPermissions {
    /** To see them. */
    public static final Permission READ =
            Permission.of("held.read", "see flagged sales, flagged returns, held facts and refused sales", HQ_MANAGER,
                    STORE_MANAGER, ACCOUNTANT, AUDITOR);
    /** To report what cannot be read: it is held. */
    public static final Permission REPORT =
            Permission.of("held.report", "report sales and returns that are held because they cannot be read",
                    HQ_MANAGER, STORE_MANAGER, CASHIER, DEVICE, INTEGRATION);
    /** To settle them. */
    public static final Permission SETTLE =
            Permission.of("held.settle", "release and drop held facts", HQ_MANAGER, STORE_MANAGER);
    /** All of them. */
    public static final List<Permission> ALL = List.of(READ, REPORT, SETTLE);

    private HeldPermissions() {}
}
