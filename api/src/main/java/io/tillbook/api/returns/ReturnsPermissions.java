package io.tillbook.api.returns;

import static io.tillbook.api.kernel.BuiltInRole.ACCOUNTANT;
import static io.tillbook.api.kernel.BuiltInRole.AUDITOR;
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
    /** To take goods back without a receipt. */
    public static final Permission ACCEPT_WITHOUT_RECEIPT =
            Permission.of("returns.accept-without-receipt", "take goods back without a receipt", HQ_MANAGER,
                    STORE_MANAGER, CASHIER, DEVICE, INTEGRATION);
    /** To do so alone, where no limit is granted. */
    public static final Permission WITHOUT_RECEIPT_ALONE =
            Permission.of("returns.without-receipt-alone",
                    "take goods back without a receipt and without a second person", HQ_MANAGER, STORE_MANAGER);
    /** To see who did. */
    public static final Permission READ_WITHOUT_RECEIPT =
            Permission.of("returns.read-without-receipt", "see who took goods back without a receipt", HQ_MANAGER,
                    STORE_MANAGER, ACCOUNTANT, AUDITOR);
    /** All of them. */
    public static final List<Permission> ALL =
            List.of(ACCEPT, ACCEPT_WITHOUT_RECEIPT, WITHOUT_RECEIPT_ALONE, READ_WITHOUT_RECEIPT);

    private ReturnsPermissions() {}
}
