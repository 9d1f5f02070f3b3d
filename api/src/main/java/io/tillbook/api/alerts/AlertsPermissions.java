package io.tillbook.api.alerts;

import static io.tillbook.api.kernel.BuiltInRole.AUDITOR;
import static io.tillbook.api.kernel.BuiltInRole.BUYER;
import static io.tillbook.api.kernel.BuiltInRole.HQ_MANAGER;
import static io.tillbook.api.kernel.BuiltInRole.INTEGRATION;
import static io.tillbook.api.kernel.BuiltInRole.STORE_MANAGER;
import static io.tillbook.api.kernel.BuiltInRole.WAREHOUSE;

import io.tillbook.api.kernel.Permission;
import java.util.List;

/** What can be allowed of alerts. */
public final class AlertsPermissions {
    /** To see them. */
    public static final Permission READ = Permission.of("alerts.read", "see stock alerts", HQ_MANAGER, STORE_MANAGER,
            WAREHOUSE, BUYER, AUDITOR, INTEGRATION);
    /** To have a stock looked at. */
    public static final Permission ASSESS =
            Permission.of("alerts.assess", "have a stock assessed", HQ_MANAGER, STORE_MANAGER, INTEGRATION);
    /** To take note of them. */
    public static final Permission ACKNOWLEDGE = Permission.of("alerts.acknowledge", "acknowledge stock alerts",
            HQ_MANAGER, STORE_MANAGER, WAREHOUSE, BUYER);
    /** All of them. */
    public static final List<Permission> ALL = List.of(READ, ASSESS, ACKNOWLEDGE);

    private AlertsPermissions() {}
}
