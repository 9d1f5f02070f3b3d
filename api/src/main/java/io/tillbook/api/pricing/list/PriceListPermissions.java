package io.tillbook.api.pricing.list;

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

/** What can be allowed of price lists. */
public final class PriceListPermissions {
    /** To see prices. */
    public static final Permission READ = Permission.of("pricing.read-prices", "see price lists and prices",
            HQ_MANAGER, STORE_MANAGER, CASHIER, BUYER, ACCOUNTANT, MARKETING, ANALYST, AUDITOR, DEVICE, INTEGRATION);
    /** To set prices. */
    public static final Permission SET = Permission.of("pricing.set-prices", "set and end prices in price lists",
            HQ_MANAGER, STORE_MANAGER, INTEGRATION);
    /** To open and close lists. */
    public static final Permission MANAGE_LISTS = Permission.of("pricing.manage-price-lists",
            "open, change and close price lists, and say what narrower lists may do", HQ_MANAGER);
    /** To lower floors without a second person. */
    public static final Permission LOWER_FLOORS = Permission.of("pricing.lower-floors-alone",
            "lower the floors of prices without a second person", HQ_MANAGER);
    /** To take all that a till prices baskets by. */
    public static final Permission TAKE_BUNDLES = Permission.of("pricing.take-bundles",
            "take prices, promotions and policies to a till", HQ_MANAGER, STORE_MANAGER, CASHIER, DEVICE, INTEGRATION);
    /** All of them. */
    public static final List<Permission> ALL = List.of(READ, SET, MANAGE_LISTS, LOWER_FLOORS, TAKE_BUNDLES);

    private PriceListPermissions() {}
}
