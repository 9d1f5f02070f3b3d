package io.tillbook.api.members.mall;

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

/** What can be allowed of the points mall. */
public final class MallPermissions {
    /** To see rewards and redemptions. */
    public static final Permission READ =
            Permission.of("members.read-rewards", "see what members can have for points, and what they had",
                    HQ_MANAGER, STORE_MANAGER, CASHIER, MARKETING, ANALYST, AUDITOR, DEVICE, INTEGRATION);
    /** To offer them. */
    public static final Permission OFFER = Permission.of("members.offer-rewards",
            "offer rewards for points, change and withdraw them", HQ_MANAGER, MARKETING);
    /** To have members redeem them. */
    public static final Permission REDEEM = Permission.of("members.redeem-rewards",
            "have members redeem points for rewards", HQ_MANAGER, STORE_MANAGER, CASHIER, INTEGRATION);
    /** To undo that. */
    public static final Permission CANCEL = Permission.of("members.cancel-redemptions",
            "undo redemptions, which gives the points back", HQ_MANAGER, STORE_MANAGER);
    /** All of them. */
    public static final List<Permission> ALL = List.of(READ, OFFER, REDEEM, CANCEL);

    private MallPermissions() {}
}
