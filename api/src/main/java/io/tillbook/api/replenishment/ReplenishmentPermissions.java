package io.tillbook.api.replenishment;

import static io.tillbook.api.kernel.BuiltInRole.ANALYST;
import static io.tillbook.api.kernel.BuiltInRole.AUDITOR;
import static io.tillbook.api.kernel.BuiltInRole.BUYER;
import static io.tillbook.api.kernel.BuiltInRole.HQ_MANAGER;
import static io.tillbook.api.kernel.BuiltInRole.STORE_MANAGER;
import static io.tillbook.api.kernel.BuiltInRole.WAREHOUSE;

import io.tillbook.api.kernel.Permission;
import java.util.List;

/** What can be allowed of replenishment. */
public final class ReplenishmentPermissions {
    /** To see proposals. */
    public static final Permission READ =
            Permission.of("replenishment.read", "see stock policies and replenishment proposals", HQ_MANAGER,
                    STORE_MANAGER, WAREHOUSE, BUYER, ANALYST, AUDITOR);
    /** To set policies and supplies. */
    public static final Permission PLAN =
            Permission.of("replenishment.plan", "set stock policies and supplies", HQ_MANAGER, BUYER);
    /** All of them. */
    public static final List<Permission> ALL = List.of(READ, PLAN);

    private ReplenishmentPermissions() {}
}
