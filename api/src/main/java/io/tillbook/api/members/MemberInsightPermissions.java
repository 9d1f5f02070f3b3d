package io.tillbook.api.members;

import static io.tillbook.api.kernel.BuiltInRole.ANALYST;
import static io.tillbook.api.kernel.BuiltInRole.AUDITOR;
import static io.tillbook.api.kernel.BuiltInRole.CASHIER;
import static io.tillbook.api.kernel.BuiltInRole.DEVICE;
import static io.tillbook.api.kernel.BuiltInRole.HQ_MANAGER;
import static io.tillbook.api.kernel.BuiltInRole.INTEGRATION;
import static io.tillbook.api.kernel.BuiltInRole.MARKETING;
import static io.tillbook.api.kernel.BuiltInRole.MEMBER_SERVICE;
import static io.tillbook.api.kernel.BuiltInRole.STORE_MANAGER;

import io.tillbook.api.kernel.Permission;
import java.util.List;

/** What can be allowed of what members buy. */
public final class MemberInsightPermissions {
    /** To see what a member buys. */
    public static final Permission READ_PURCHASES = Permission.of("members.read-purchases",
            "see how often a member comes and what they buy", HQ_MANAGER, STORE_MANAGER, MEMBER_SERVICE, MARKETING,
            ANALYST, AUDITOR);
    /** To see figures of all members. */
    public static final Permission REPORT = Permission.of("members.report",
            "see reports on members and their strata", HQ_MANAGER, STORE_MANAGER, MARKETING, ANALYST, AUDITOR);
    /** To be told what to recommend. */
    public static final Permission RECOMMEND = Permission.of("members.recommend",
            "be told what a member is likely to want", HQ_MANAGER, STORE_MANAGER, CASHIER, MEMBER_SERVICE, MARKETING,
            DEVICE, INTEGRATION);
    /** All of them. */
    public static final List<Permission> ALL = List.of(READ_PURCHASES, REPORT, RECOMMEND);

    private MemberInsightPermissions() {}
}
