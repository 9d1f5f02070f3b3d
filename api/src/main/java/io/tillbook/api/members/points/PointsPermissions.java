package io.tillbook.api.members.points;

import static io.tillbook.api.kernel.BuiltInRole.ACCOUNTANT;
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

/** What can be allowed of points. */
public final class PointsPermissions {
    /** To see a member's points. */
    public static final Permission READ =
            Permission.of("members.read-points", "see the points of a member and what became of each", HQ_MANAGER,
                    STORE_MANAGER, CASHIER, MARKETING, ACCOUNTANT, ANALYST, AUDITOR, DEVICE, INTEGRATION);
    /** To see what the chain owes. */
    public static final Permission READ_LIABILITY = Permission.of("members.read-points-liability",
            "see how many points are outstanding and what they are worth", HQ_MANAGER, ACCOUNTANT, ANALYST, AUDITOR);
    /** To define how points are earned. */
    public static final Permission DEFINE =
            Permission.of("members.define-points", "define how points are earned and how long they live", HQ_MANAGER);
    /** To give and take points. */
    public static final Permission ADJUST =
            Permission.of("members.adjust-points", "give and take points of a member", HQ_MANAGER, STORE_MANAGER);
    /** To give and take as many points as one likes. */
    public static final Permission ADJUST_FREELY = Permission.of("members.adjust-points-freely",
            "give and take points without a second person", HQ_MANAGER);
    /** To write points off, and to announce that. */
    public static final Permission EXPIRE =
            Permission.of("members.expire-points", "write off points whose last day is over", HQ_MANAGER);
    /** To merge members. */
    public static final Permission MERGE =
            Permission.of("members.merge", "merge members who are the same person", HQ_MANAGER);
    /** All of them. */
    public static final List<Permission> ALL =
            List.of(READ, READ_LIABILITY, DEFINE, ADJUST, ADJUST_FREELY, EXPIRE, MERGE);

    private PointsPermissions() {}
}
