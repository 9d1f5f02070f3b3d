package io.tillbook.api.purchasing;

import static io.tillbook.api.kernel.BuiltInRole.ACCOUNTANT;
import static io.tillbook.api.kernel.BuiltInRole.ANALYST;
import static io.tillbook.api.kernel.BuiltInRole.AUDITOR;
import static io.tillbook.api.kernel.BuiltInRole.BUYER;
import static io.tillbook.api.kernel.BuiltInRole.HQ_MANAGER;
import static io.tillbook.api.kernel.BuiltInRole.INTEGRATION;
import static io.tillbook.api.kernel.BuiltInRole.STORE_MANAGER;
import static io.tillbook.api.kernel.BuiltInRole.WAREHOUSE;

import io.tillbook.api.kernel.Permission;
import java.util.List;

/** What can be allowed of purchasing. */
public final class PurchasingPermissions {
    /** To receive goods. */
    public static final Permission RECEIVE =
            Permission.of("purchasing.receive", "receive goods", HQ_MANAGER, STORE_MANAGER, WAREHOUSE, INTEGRATION);
    /** To order goods. */
    public static final Permission ORDER = Permission.of("purchasing.order", "place and close purchase orders",
            HQ_MANAGER, STORE_MANAGER, BUYER, INTEGRATION);
    /** To send goods back. */
    public static final Permission RETURN =
            Permission.of("purchasing.return", "return goods to suppliers", HQ_MANAGER, STORE_MANAGER, WAREHOUSE,
                    BUYER);
    /** To see what was ordered and what has come. */
    public static final Permission READ =
            Permission.of("purchasing.read", "see suppliers, purchase orders and goods receipts", HQ_MANAGER,
                    STORE_MANAGER, WAREHOUSE, BUYER, ACCOUNTANT, ANALYST, AUDITOR);
    /** To say who suppliers are. */
    public static final Permission MANAGE_SUPPLIERS =
            Permission.of("purchasing.manage-suppliers", "say who suppliers are", HQ_MANAGER, BUYER, INTEGRATION);
    /** All of them. */
    public static final List<Permission> ALL = List.of(RECEIVE, ORDER, RETURN, READ, MANAGE_SUPPLIERS);

    private PurchasingPermissions() {}
}
