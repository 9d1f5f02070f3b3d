package io.tillbook.api.inventory;

import static io.tillbook.api.kernel.BuiltInRole.ACCOUNTANT;
import static io.tillbook.api.kernel.BuiltInRole.ANALYST;
import static io.tillbook.api.kernel.BuiltInRole.AUDITOR;
import static io.tillbook.api.kernel.BuiltInRole.BUYER;
import static io.tillbook.api.kernel.BuiltInRole.CASHIER;
import static io.tillbook.api.kernel.BuiltInRole.DEVICE;
import static io.tillbook.api.kernel.BuiltInRole.HQ_MANAGER;
import static io.tillbook.api.kernel.BuiltInRole.INTEGRATION;
import static io.tillbook.api.kernel.BuiltInRole.STORE_MANAGER;
import static io.tillbook.api.kernel.BuiltInRole.WAREHOUSE;

import io.tillbook.api.kernel.Permission;
import java.util.List;

/** What can be allowed of stock. */
public final class InventoryPermissions {
    /** To see quantities. */
    public static final Permission READ = Permission.of("inventory.read", "see stock, batches and reservations",
            HQ_MANAGER, STORE_MANAGER, CASHIER, WAREHOUSE, BUYER, ACCOUNTANT, ANALYST, AUDITOR, DEVICE, INTEGRATION);
    /** To see what goods have cost. */
    public static final Permission READ_COSTS = Permission.of("inventory.read-costs",
            "see costs, stock values and margins", HQ_MANAGER, BUYER, ACCOUNTANT, ANALYST, AUDITOR);
    /** To correct stock. */
    public static final Permission ADJUST =
            Permission.of("inventory.adjust", "adjust stock", HQ_MANAGER, STORE_MANAGER, WAREHOUSE);
    /** To write goods off. */
    public static final Permission WRITE_OFF =
            Permission.of("inventory.write-off", "write goods off", HQ_MANAGER, STORE_MANAGER, WAREHOUSE);
    /** To keep batches from sale. */
    public static final Permission QUARANTINE = Permission.of("inventory.quarantine",
            "quarantine batches and release them", HQ_MANAGER, STORE_MANAGER, WAREHOUSE);
    /** To promise goods. */
    public static final Permission RESERVE = Permission.of("inventory.reserve",
            "reserve goods, and commit or release reservations", HQ_MANAGER, STORE_MANAGER, CASHIER, DEVICE,
            INTEGRATION);
    /** All of them. */
    public static final List<Permission> ALL = List.of(READ, READ_COSTS, ADJUST, WRITE_OFF, QUARANTINE, RESERVE);

    private InventoryPermissions() {}
}
