package io.tillbook.api.tax;

import static io.tillbook.api.kernel.BuiltInRole.ACCOUNTANT;
import static io.tillbook.api.kernel.BuiltInRole.ANALYST;
import static io.tillbook.api.kernel.BuiltInRole.AUDITOR;
import static io.tillbook.api.kernel.BuiltInRole.BUYER;
import static io.tillbook.api.kernel.BuiltInRole.CASHIER;
import static io.tillbook.api.kernel.BuiltInRole.DEVICE;
import static io.tillbook.api.kernel.BuiltInRole.HQ_MANAGER;
import static io.tillbook.api.kernel.BuiltInRole.INTEGRATION;
import static io.tillbook.api.kernel.BuiltInRole.STORE_MANAGER;

import io.tillbook.api.kernel.Permission;
import java.util.List;

/** What can be allowed of taxes. */
public final class TaxPermissions {
    /** To see rates. */
    public static final Permission READ = Permission.of("tax.read", "see tax classes and their rates",
            HQ_MANAGER, STORE_MANAGER, CASHIER, BUYER, ACCOUNTANT, ANALYST, AUDITOR, DEVICE, INTEGRATION);
    /** To see how much tax sales contain. */
    public static final Permission REPORT = Permission.of("tax.report", "see tax reports",
            HQ_MANAGER, STORE_MANAGER, ACCOUNTANT, ANALYST, AUDITOR);
    /** To set rates. */
    public static final Permission SET_RATES =
            Permission.of("tax.set-rates", "set the rates of tax classes", HQ_MANAGER, ACCOUNTANT);
    /** To put products into tax classes. */
    public static final Permission CLASSIFY = Permission.of("tax.classify-products", "put products into tax classes",
            HQ_MANAGER, ACCOUNTANT, INTEGRATION);
    /** All of them. */
    public static final List<Permission> ALL = List.of(READ, REPORT, SET_RATES, CLASSIFY);

    private TaxPermissions() {}
}
