package io.tillbook.api.stocktake;

import static io.tillbook.api.kernel.BuiltInRole.ACCOUNTANT;
import static io.tillbook.api.kernel.BuiltInRole.ANALYST;
import static io.tillbook.api.kernel.BuiltInRole.AUDITOR;
import static io.tillbook.api.kernel.BuiltInRole.CASHIER;
import static io.tillbook.api.kernel.BuiltInRole.DEVICE;
import static io.tillbook.api.kernel.BuiltInRole.HQ_MANAGER;
import static io.tillbook.api.kernel.BuiltInRole.STORE_MANAGER;
import static io.tillbook.api.kernel.BuiltInRole.WAREHOUSE;

import io.tillbook.api.kernel.Permission;
import java.util.List;

/** What can be allowed of stocktakes. */
public final class StocktakePermissions {
    /** To see them. */
    public static final Permission READ = Permission.of("stocktake.read", "see stocktakes", HQ_MANAGER, STORE_MANAGER,
            WAREHOUSE, ACCOUNTANT, ANALYST, AUDITOR);
    /** To open and cancel them. */
    public static final Permission OPEN =
            Permission.of("stocktake.open", "open and cancel stocktakes", HQ_MANAGER, STORE_MANAGER);
    /** To count. */
    public static final Permission COUNT =
            Permission.of("stocktake.count", "count", HQ_MANAGER, STORE_MANAGER, CASHIER, WAREHOUSE, DEVICE);
    /** To approve what was counted. */
    public static final Permission APPROVE =
            Permission.of("stocktake.approve", "approve stocktakes", HQ_MANAGER, STORE_MANAGER);
    /** All of them. */
    public static final List<Permission> ALL = List.of(READ, OPEN, COUNT, APPROVE);

    private StocktakePermissions() {}
}
