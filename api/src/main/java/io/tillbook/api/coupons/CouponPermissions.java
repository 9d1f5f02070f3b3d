package io.tillbook.api.coupons;

import static io.tillbook.api.kernel.BuiltInRole.ANALYST;
import static io.tillbook.api.kernel.BuiltInRole.AUDITOR;
import static io.tillbook.api.kernel.BuiltInRole.CASHIER;
import static io.tillbook.api.kernel.BuiltInRole.DEVICE;
import static io.tillbook.api.kernel.BuiltInRole.HQ_MANAGER;
import static io.tillbook.api.kernel.BuiltInRole.INTEGRATION;
import static io.tillbook.api.kernel.BuiltInRole.MARKETING;
import static io.tillbook.api.kernel.BuiltInRole.STORE_MANAGER;

import io.tillbook.api.kernel.Permission;
import java.util.List;

/** What can be allowed of coupons. */
public final class CouponPermissions {
    /** To see campaigns, and what has become of a coupon. */
    public static final Permission READ =
            Permission.of("coupons.read", "see campaigns, and what has become of a coupon and why", HQ_MANAGER,
                    STORE_MANAGER, MARKETING, ANALYST, AUDITOR);
    /** To open and close campaigns, make codes, and take coupons back. */
    public static final Permission MANAGE =
            Permission.of("coupons.manage", "open and close campaigns, make codes, and take coupons back",
                    HQ_MANAGER, MARKETING);
    /** To have all codes of a campaign, which is as good as having the coupons. */
    public static final Permission EXPORT =
            Permission.of("coupons.export-codes", "have the codes of a campaign written out", HQ_MANAGER, MARKETING);
    /** To issue coupons to members. */
    public static final Permission ISSUE =
            Permission.of("coupons.issue", "issue coupons to members", HQ_MANAGER, MARKETING, INTEGRATION);
    /** To hold coupons for baskets. */
    public static final Permission HOLD =
            Permission.of("coupons.hold", "hold coupons for baskets, and let go of them", HQ_MANAGER, STORE_MANAGER,
                    CASHIER, DEVICE, INTEGRATION);
    /** To ask whether a code works. */
    public static final Permission CHECK =
            Permission.of("coupons.check", "ask whether a code works, ten times a minute", HQ_MANAGER, STORE_MANAGER,
                    CASHIER, MARKETING, DEVICE, INTEGRATION);
    /** All of them. */
    public static final List<Permission> ALL = List.of(READ, MANAGE, EXPORT, ISSUE, HOLD, CHECK);

    private CouponPermissions() {}
}
