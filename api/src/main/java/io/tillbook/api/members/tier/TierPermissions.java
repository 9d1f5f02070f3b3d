package io.tillbook.api.members.tier;

import static io.tillbook.api.kernel.BuiltInRole.ANALYST;
import static io.tillbook.api.kernel.BuiltInRole.AUDITOR;
import static io.tillbook.api.kernel.BuiltInRole.CASHIER;
import static io.tillbook.api.kernel.BuiltInRole.DEVICE;
import static io.tillbook.api.kernel.BuiltInRole.HQ_MANAGER;
import static io.tillbook.api.kernel.BuiltInRole.INTEGRATION;
import static io.tillbook.api.kernel.BuiltInRole.MARKETING;
import static io.tillbook.api.kernel.BuiltInRole.STORE_MANAGER;

import io.tillbook.api.kernel.Limit;
import io.tillbook.api.kernel.Permission;
import java.util.List;

/** What can be allowed of tiers. */
public final class TierPermissions {
    /** To see what the chain offers, and how a member stands. */
    public static final Permission READ =
            Permission.of("members.read-tiers", "see tiers, and how members stand", HQ_MANAGER, STORE_MANAGER, CASHIER,
                    MARKETING, ANALYST, AUDITOR, DEVICE, INTEGRATION);
    /** To define them. */
    public static final Permission DEFINE =
            Permission.of("members.define-tiers", "define tiers", HQ_MANAGER, MARKETING);
    /** To set the tier of a member. */
    public static final Permission SET =
            Permission.of("members.set-tier", "set the tier of a member", HQ_MANAGER, STORE_MANAGER);
    /** To set it without a second person. */
    public static final Permission SET_ALONE =
            Permission.of("members.set-tier-alone", "set the tier of a member without an approval", HQ_MANAGER);
    /** To review tiers whose time is over. */
    public static final Permission REVIEW =
            Permission.of("members.review-tiers", "review tiers whose time is over", HQ_MANAGER);
    /** All of them. */
    public static final List<Permission> ALL = List.of(READ, DEFINE, SET, SET_ALONE, REVIEW);

    /** What is given away by a tier that nobody has paid for. */
    public static final Limit SET_LIMIT = new Limit("members.set-tier", SET,
            "what it takes to come into a tier that somebody sets", SET_ALONE);
    /** All limits. */
    public static final List<Limit> LIMITS = List.of(SET_LIMIT);

    private TierPermissions() {}
}
