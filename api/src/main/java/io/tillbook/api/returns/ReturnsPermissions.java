package io.tillbook.api.returns;

import static io.tillbook.api.kernel.BuiltInRole.CASHIER;
import static io.tillbook.api.kernel.BuiltInRole.DEVICE;
import static io.tillbook.api.kernel.BuiltInRole.HQ_MANAGER;
import static io.tillbook.api.kernel.BuiltInRole.INTEGRATION;
import static io.tillbook.api.kernel.BuiltInRole.STORE_MANAGER;

import io.tillbook.api.kernel.Permission;
import java.util.List;

/** What can be allowed of returns. */
public final class ReturnsPermissions {
    /** To take goods back. */
    public static final Permission ACCEPT =
            Permission.of("returns.accept", "take goods back", HQ_MANAGER, STORE_MANAGER, CASHIER, DEVICE, INTEGRATION);
    /** All of them. */
    public static final List<Permission> ALL = List.of(ACCEPT);

    private ReturnsPermissions() {}
}
