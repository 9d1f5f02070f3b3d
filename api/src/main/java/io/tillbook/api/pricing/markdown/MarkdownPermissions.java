package io.tillbook.api.pricing.markdown;

import static io.tillbook.api.kernel.BuiltInRole.ANALYST;
import static io.tillbook.api.kernel.BuiltInRole.AUDITOR;
import static io.tillbook.api.kernel.BuiltInRole.BUYER;
import static io.tillbook.api.kernel.BuiltInRole.HQ_MANAGER;
import static io.tillbook.api.kernel.BuiltInRole.MARKETING;
import static io.tillbook.api.kernel.BuiltInRole.STORE_MANAGER;
import static io.tillbook.api.kernel.BuiltInRole.WAREHOUSE;

import io.tillbook.api.kernel.Permission;
import java.util.List;

/** What can be allowed of markdowns. */
public final class MarkdownPermissions {
    /** To see them. */
    public static final Permission READ =
            Permission.of("pricing.read-markdowns", "see markdowns and what is suggested", HQ_MANAGER, STORE_MANAGER,
                    WAREHOUSE, BUYER, MARKETING, ANALYST, AUDITOR);
    /** To propose them. */
    public static final Permission PROPOSE =
            Permission.of("pricing.propose-markdowns", "propose markdowns", HQ_MANAGER, STORE_MANAGER, WAREHOUSE,
                    BUYER);
    /** To decide on them. */
    public static final Permission APPROVE =
            Permission.of("pricing.approve-markdowns", "approve and reject markdowns", HQ_MANAGER, STORE_MANAGER);
    /** To set what is suggested. */
    public static final Permission SET_STEPS =
            Permission.of("pricing.set-markdown-steps", "set which markdowns are suggested", HQ_MANAGER);
    /** All of them. */
    public static final List<Permission> ALL = List.of(READ, PROPOSE, APPROVE, SET_STEPS);

    private MarkdownPermissions() {}
}
