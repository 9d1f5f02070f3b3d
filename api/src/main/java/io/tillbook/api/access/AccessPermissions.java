package io.tillbook.api.access;

import static io.tillbook.api.kernel.BuiltInRole.ACCOUNTANT;
import static io.tillbook.api.kernel.BuiltInRole.AUDITOR;
import static io.tillbook.api.kernel.BuiltInRole.CASHIER;
import static io.tillbook.api.kernel.BuiltInRole.DEVICE;
import static io.tillbook.api.kernel.BuiltInRole.HQ_MANAGER;
import static io.tillbook.api.kernel.BuiltInRole.INTEGRATION;
import static io.tillbook.api.kernel.BuiltInRole.OPERATOR;
import static io.tillbook.api.kernel.BuiltInRole.STORE_MANAGER;
import static io.tillbook.api.kernel.BuiltInRole.WAREHOUSE;

import io.tillbook.api.kernel.Permission;
import java.util.List;

/** What can be allowed of rights. */
public final class AccessPermissions {
    /** To see who may do what. */
    public static final Permission READ =
            Permission.of("access.read", "see employees, roles and tokens", HQ_MANAGER, STORE_MANAGER, AUDITOR);
    /** To hire people and give them roles. */
    public static final Permission MANAGE_STAFF = Permission.of("access.manage-staff",
            "hire and suspend employees, grant and revoke roles, set passwords", HQ_MANAGER, STORE_MANAGER);
    /** To set PINs. */
    public static final Permission SET_PIN = Permission.of("access.set-pin",
            "set one's own PIN for tills, and with access.manage-staff those of others", HQ_MANAGER, STORE_MANAGER,
            CASHIER, WAREHOUSE);
    /** To define roles. */
    public static final Permission MANAGE_ROLES =
            Permission.of("access.manage-roles", "define roles of the chain", HQ_MANAGER);
    /** To issue tokens. */
    public static final Permission MANAGE_TOKENS =
            Permission.of("access.manage-tokens", "issue and revoke tokens", HQ_MANAGER, OPERATOR);
    /** To see personal data. */
    public static final Permission READ_PERSONAL = Permission.of("access.read-personal",
            "see names, phone numbers and mail addresses of employees, and export what is known of a person",
            HQ_MANAGER, STORE_MANAGER);
    /** To erase personal data. */
    public static final Permission ERASE = Permission.of("access.erase", "erase the personal data of a person",
            HQ_MANAGER);
    /** To ask for approvals. */
    public static final Permission REQUEST_APPROVAL = Permission.of("access.request-approval",
            "ask for approvals", HQ_MANAGER, STORE_MANAGER, CASHIER, WAREHOUSE, DEVICE, INTEGRATION);
    /** To see approvals. */
    public static final Permission READ_APPROVALS = Permission.of("access.read-approvals",
            "see approvals, and what was asked for", HQ_MANAGER, STORE_MANAGER, CASHIER, WAREHOUSE, ACCOUNTANT, AUDITOR,
            DEVICE, INTEGRATION);
    /** To approve. */
    public static final Permission APPROVE = Permission.of("access.approve",
            "approve what others do, as far as they may do it themselves", HQ_MANAGER, STORE_MANAGER);
    /** All of them. */
    public static final List<Permission> ALL = List.of(READ, MANAGE_STAFF, SET_PIN, MANAGE_ROLES, MANAGE_TOKENS,
            READ_PERSONAL, ERASE, REQUEST_APPROVAL, READ_APPROVALS, APPROVE);

    private AccessPermissions() {}
}
