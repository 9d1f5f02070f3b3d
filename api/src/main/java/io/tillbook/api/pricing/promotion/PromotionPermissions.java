package io.tillbook.api.pricing.promotion;

import static io.tillbook.api.kernel.BuiltInRole.ACCOUNTANT;
import static io.tillbook.api.kernel.BuiltInRole.ANALYST;
import static io.tillbook.api.kernel.BuiltInRole.AUDITOR;
import static io.tillbook.api.kernel.BuiltInRole.BUYER;
import static io.tillbook.api.kernel.BuiltInRole.CASHIER;
import static io.tillbook.api.kernel.BuiltInRole.DEVICE;
import static io.tillbook.api.kernel.BuiltInRole.HQ_MANAGER;
import static io.tillbook.api.kernel.BuiltInRole.INTEGRATION;
import static io.tillbook.api.kernel.BuiltInRole.MARKETING;
import static io.tillbook.api.kernel.BuiltInRole.STORE_MANAGER;

import io.tillbook.api.kernel.Limit;
import io.tillbook.api.kernel.Permission;
import java.util.List;

/** What can be allowed of promotions. */
public final class PromotionPermissions {
    /** To see them. */
    public static final Permission READ =
            Permission.of("pricing.read-promotions", "see promotions and product sets", HQ_MANAGER, STORE_MANAGER,
                    BUYER, ACCOUNTANT, MARKETING, ANALYST, AUDITOR, INTEGRATION);
    /** To draft them, and to try drafts. */
    public static final Permission DRAFT =
            Permission.of("pricing.draft-promotions", "draft promotions, try drafts and define product sets",
                    HQ_MANAGER, MARKETING);
    /** To publish and stop them. */
    public static final Permission PUBLISH =
            Permission.of("pricing.publish-promotions", "publish and stop promotions", HQ_MANAGER);
    /** To have baskets priced. */
    public static final Permission QUOTE =
            Permission.of("pricing.quote", "have baskets priced", HQ_MANAGER, STORE_MANAGER, CASHIER, MARKETING,
                    DEVICE, INTEGRATION);
    /** To try drafts on sales of the past, whose costs are told. */
    public static final Permission WHAT_IF =
            Permission.of("pricing.what-if", "try drafts on past sales of all stores, with their margins", HQ_MANAGER,
                    MARKETING, ANALYST);
    /** All of them. */
    public static final List<Permission> ALL = List.of(READ, DRAFT, PUBLISH, QUOTE, WHAT_IF);

    /** How much a promotion may give. */
    public static final Limit BENEFIT = new Limit("pricing.benefit", PUBLISH,
            "the most that one sale gets from a promotion that is published; 10^15 where its rule has no such bound");

    private PromotionPermissions() {}
}
