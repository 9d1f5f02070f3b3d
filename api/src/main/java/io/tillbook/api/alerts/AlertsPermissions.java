package io.tillbook.api.alerts;

import static io.tillbook.api.kernel.BuiltInRole.ACCOUNTANT;
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
    public static final Permission READ =
            Permission.of("alerts.read", "see alerts about stocks and tills", HQ_MANAGER, STORE_MANAGER,
                    WAREHOUSE, BUYER, AUDITOR, INTEGRATION);
    /** To have a stock looked at. */
    public static final Permission ASSESS =
            Permission.of("alerts.assess", "have a stock assessed", HQ_MANAGER, STORE_MANAGER, INTEGRATION);
    /** To take note of them. */
    public static final Permission ACKNOWLEDGE =
            Permission.of("alerts.acknowledge", "acknowledge alerts about stocks and tills",
                    HQ_MANAGER, STORE_MANAGER, WAREHOUSE, BUYER);
    /** To tell what is the matter with tills: only the server may, since whoever tells nothing clears alerts. */
    public static final Permission ASSESS_TILLS =
            Permission.of("alerts.assess-tills", "tell what is the matter with tills");
    /** To see those about bills. */
    public static final Permission READ_BILLS =
            Permission.of("alerts.read-bills", "see alerts about bills of payment providers", HQ_MANAGER, ACCOUNTANT,
                    AUDITOR, INTEGRATION);
    /** To take note of those about bills. */
    public static final Permission ACKNOWLEDGE_BILLS =
            Permission.of("alerts.acknowledge-bills", "acknowledge alerts about bills of payment providers",
                    HQ_MANAGER, ACCOUNTANT);
    /** To tell which bills are late: only the server may, since whoever tells nothing clears alerts. */
    public static final Permission ASSESS_BILLS =
            Permission.of("alerts.assess-bills", "tell which bills of payment providers are late");
    /** All of them. */
    public static final List<Permission> ALL =
            List.of(READ, ASSESS, ACKNOWLEDGE, ASSESS_TILLS, READ_BILLS, ACKNOWLEDGE_BILLS, ASSESS_BILLS);

    private AlertsPermissions() {}
}
