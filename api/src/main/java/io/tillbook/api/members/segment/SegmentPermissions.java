package io.tillbook.api.members.segment;

import static io.tillbook.api.kernel.BuiltInRole.ANALYST;
import static io.tillbook.api.kernel.BuiltInRole.AUDITOR;
import static io.tillbook.api.kernel.BuiltInRole.HQ_MANAGER;
import static io.tillbook.api.kernel.BuiltInRole.INTEGRATION;
import static io.tillbook.api.kernel.BuiltInRole.MARKETING;
import static io.tillbook.api.kernel.BuiltInRole.STORE_MANAGER;

import io.tillbook.api.kernel.Permission;
import java.util.List;

/** What can be allowed of segments. */
public final class SegmentPermissions {
    /** To see them, and who is in them. */
    public static final Permission READ =
            Permission.of("members.read-segments", "see segments and who is in them", HQ_MANAGER, STORE_MANAGER,
                    MARKETING, ANALYST, AUDITOR);
    /** To define them. */
    public static final Permission DEFINE =
            Permission.of("members.define-segments", "define segments", HQ_MANAGER, MARKETING);
    /** To record who is in them. */
    public static final Permission ASSIGN =
            Permission.of("members.assign-segments", "record who is in which segments", HQ_MANAGER, INTEGRATION);
    /** All of them. */
    public static final List<Permission> ALL = List.of(READ, DEFINE, ASSIGN);

    private SegmentPermissions() {}
}
