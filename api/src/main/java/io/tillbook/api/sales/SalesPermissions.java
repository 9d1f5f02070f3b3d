package io.tillbook.api.sales;

import static io.tillbook.api.kernel.BuiltInRole.ACCOUNTANT;
import static io.tillbook.api.kernel.BuiltInRole.ANALYST;
import static io.tillbook.api.kernel.BuiltInRole.AUDITOR;
import static io.tillbook.api.kernel.BuiltInRole.BUYER;
import static io.tillbook.api.kernel.BuiltInRole.CASHIER;
import static io.tillbook.api.kernel.BuiltInRole.DEVICE;
import static io.tillbook.api.kernel.BuiltInRole.HQ_MANAGER;
import static io.tillbook.api.kernel.BuiltInRole.INTEGRATION;
import static io.tillbook.api.kernel.BuiltInRole.MARKETING;
import static io.tillbook.api.kernel.BuiltInRole.STORE_MANAGER;

import io.tillbook.api.kernel.Permission;
import java.util.List;

/** What can be allowed of sales. */
public final class SalesPermissions {
    /** To sell. */
    public static final Permission SELL =
            Permission.of("sales.sell", "complete sales", HQ_MANAGER, STORE_MANAGER, CASHIER, DEVICE, INTEGRATION);
    /** To see receipts. */
    public static final Permission READ = Permission.of("sales.read", "see receipts and what came back", HQ_MANAGER,
            STORE_MANAGER, CASHIER, ACCOUNTANT, ANALYST, AUDITOR, DEVICE, INTEGRATION);
    /** To see reports. */
    public static final Permission REPORT = Permission.of("sales.report", "see sales reports", HQ_MANAGER,
            STORE_MANAGER, BUYER, ACCOUNTANT, MARKETING, ANALYST, AUDITOR, INTEGRATION);
    /** All of them. */
    public static final List<Permission> ALL = List.of(SELL, READ, REPORT);

    private SalesPermissions() {}
}
