package io.tillbook.api.pricing.limit;

import static io.tillbook.api.kernel.BuiltInRole.HQ_MANAGER;
import static io.tillbook.api.kernel.BuiltInRole.MARKETING;
import static io.tillbook.api.kernel.BuiltInRole.STORE_MANAGER;

import io.tillbook.api.kernel.Permission;
import java.util.List;

/** What can be allowed of the uses that limited promotions have. */
public final class PromotionLimitPermissions {
    /** To give them back. */
    public static final Permission RETURN_QUOTA = Permission.of("pricing.return-quota",
            "give back what a location has of limited promotions", HQ_MANAGER, STORE_MANAGER, MARKETING);
    /** All of them. */
    public static final List<Permission> ALL = List.of(RETURN_QUOTA);

    private PromotionLimitPermissions() {}
}
