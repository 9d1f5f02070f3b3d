package io.tillbook.api.catalog;

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
import static io.tillbook.api.kernel.BuiltInRole.WAREHOUSE;

import io.tillbook.api.kernel.Permission;
import java.util.List;

/** What can be allowed of products and locations. */
public final class CatalogPermissions {
    /** To see them. */
    public static final Permission READ = Permission.of("catalog.read", "see products and locations", HQ_MANAGER,
            STORE_MANAGER, CASHIER, WAREHOUSE, BUYER, ACCOUNTANT, MARKETING, ANALYST, AUDITOR, DEVICE, INTEGRATION);
    /** To register and change products. */
    public static final Permission MANAGE_PRODUCTS =
            Permission.of("catalog.manage-products", "register and change products", HQ_MANAGER, BUYER, INTEGRATION);
    /** To open locations. */
    public static final Permission MANAGE_LOCATIONS =
            Permission.of("catalog.manage-locations", "open locations", HQ_MANAGER);
    /** All of them. */
    public static final List<Permission> ALL = List.of(READ, MANAGE_PRODUCTS, MANAGE_LOCATIONS);

    private CatalogPermissions() {}
}
