package io.tillbook.api.pricing.groupbuy;

import static io.tillbook.api.kernel.BuiltInRole.ANALYST;
import static io.tillbook.api.kernel.BuiltInRole.AUDITOR;
import static io.tillbook.api.kernel.BuiltInRole.CASHIER;
import static io.tillbook.api.kernel.BuiltInRole.HQ_MANAGER;
import static io.tillbook.api.kernel.BuiltInRole.INTEGRATION;
import static io.tillbook.api.kernel.BuiltInRole.MARKETING;
import static io.tillbook.api.kernel.BuiltInRole.STORE_MANAGER;

import io.tillbook.api.kernel.Permission;
import java.util.List;

/** What can be allowed of groups that buy together. */
public final class GroupBuyPermissions {
    /** To see them. */
    public static final Permission READ =
            Permission.of("pricing.read-groups", "see groups that buy together, with their members", HQ_MANAGER,
                    STORE_MANAGER, MARKETING, ANALYST, AUDITOR, INTEGRATION);
    /** To open and complete them. */
    public static final Permission MANAGE =
            Permission.of("pricing.manage-groups", "open groups that buy together, and fill them up", HQ_MANAGER,
                    MARKETING);
    /** To have members join and leave them. */
    public static final Permission JOIN =
            Permission.of("pricing.join-groups", "have members join and leave groups that buy together", HQ_MANAGER,
                    STORE_MANAGER, CASHIER, MARKETING, INTEGRATION);
    /** All of them. */
    public static final List<Permission> ALL = List.of(READ, MANAGE, JOIN);

    private GroupBuyPermissions() {}
}
