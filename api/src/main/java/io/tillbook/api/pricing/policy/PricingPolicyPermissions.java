package io.tillbook.api.pricing.policy;

import static io.tillbook.api.kernel.BuiltInRole.ANALYST;
import static io.tillbook.api.kernel.BuiltInRole.AUDITOR;
import static io.tillbook.api.kernel.BuiltInRole.HQ_MANAGER;
import static io.tillbook.api.kernel.BuiltInRole.MARKETING;
import static io.tillbook.api.kernel.BuiltInRole.STORE_MANAGER;

import io.tillbook.api.kernel.Permission;
import java.util.List;

/** What can be allowed of policies about prices. */
public final class PricingPolicyPermissions {
    /** To see them. */
    public static final Permission READ = Permission.of("pricing.read-policies", "see policies about prices",
            HQ_MANAGER, STORE_MANAGER, MARKETING, ANALYST, AUDITOR);
    /** To set them. */
    public static final Permission SET =
            Permission.of("pricing.set-policies", "set policies about prices", HQ_MANAGER);
    /** All of them. */
    public static final List<Permission> ALL = List.of(READ, SET);

    private PricingPolicyPermissions() {}
}
