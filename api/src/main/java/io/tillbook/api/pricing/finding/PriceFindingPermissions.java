package io.tillbook.api.pricing.finding;

import static io.tillbook.api.kernel.BuiltInRole.ACCOUNTANT;
import static io.tillbook.api.kernel.BuiltInRole.AUDITOR;
import static io.tillbook.api.kernel.BuiltInRole.HQ_MANAGER;
import static io.tillbook.api.kernel.BuiltInRole.STORE_MANAGER;

import io.tillbook.api.kernel.Permission;
import java.util.List;

/** What can be allowed of findings about prices. */
public final class PriceFindingPermissions {
    /** To see them. */
    public static final Permission READ = Permission.of("pricing.read-findings",
            "see sales whose prices were wrong, and what was proposed to be refunded", HQ_MANAGER, STORE_MANAGER,
            ACCOUNTANT, AUDITOR);
    /** To record them by hand. */
    public static final Permission REPORT =
            Permission.of("pricing.report-findings", "record that prices of a sale were wrong", HQ_MANAGER);
    /** To say what became of them. */
    public static final Permission SETTLE = Permission.of("pricing.settle-findings",
            "say what became of sales whose prices were wrong", HQ_MANAGER, STORE_MANAGER);
    /** All of them. */
    public static final List<Permission> ALL = List.of(READ, REPORT, SETTLE);

    private PriceFindingPermissions() {}
}
