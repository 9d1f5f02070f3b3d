package io.tillbook.api.devices;

import static io.tillbook.api.kernel.BuiltInRole.AUDITOR;
import static io.tillbook.api.kernel.BuiltInRole.DEVICE;
import static io.tillbook.api.kernel.BuiltInRole.HQ_MANAGER;
import static io.tillbook.api.kernel.BuiltInRole.INTEGRATION;
import static io.tillbook.api.kernel.BuiltInRole.OPERATOR;
import static io.tillbook.api.kernel.BuiltInRole.STORE_MANAGER;

import io.tillbook.api.kernel.Permission;
import java.util.List;

/** What can be allowed of devices. */
public final class DevicesPermissions {
    /** To see them. */
    public static final Permission READ = Permission.of("devices.read",
            "see devices, and what was found in their journals", HQ_MANAGER, STORE_MANAGER, AUDITOR, OPERATOR);
    /** To let them in and to end that they write. */
    public static final Permission MANAGE = Permission.of("devices.manage",
            "let devices enrol, and revoke them", HQ_MANAGER, STORE_MANAGER, OPERATOR);
    /** To be one. */
    public static final Permission ENROL = Permission.of("devices.enrol",
            "enrol with a token, and show one's journal", HQ_MANAGER, STORE_MANAGER, OPERATOR, DEVICE, INTEGRATION);
    /** All of them. */
    public static final List<Permission> ALL = List.of(READ, MANAGE, ENROL);

    private DevicesPermissions() {}
}
