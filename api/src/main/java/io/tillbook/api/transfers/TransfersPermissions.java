package io.tillbook.api.transfers;

import static io.tillbook.api.kernel.BuiltInRole.ACCOUNTANT;
import static io.tillbook.api.kernel.BuiltInRole.ANALYST;
import static io.tillbook.api.kernel.BuiltInRole.AUDITOR;
import static io.tillbook.api.kernel.BuiltInRole.BUYER;
import static io.tillbook.api.kernel.BuiltInRole.HQ_MANAGER;
import static io.tillbook.api.kernel.BuiltInRole.INTEGRATION;
import static io.tillbook.api.kernel.BuiltInRole.STORE_MANAGER;
import static io.tillbook.api.kernel.BuiltInRole.WAREHOUSE;

import io.tillbook.api.kernel.Permission;
import java.util.List;

/** What can be allowed of transfers. */
public final class TransfersPermissions {
    /** To see them. */
    public static final Permission READ = Permission.of("transfers.read", "see transfers", HQ_MANAGER, STORE_MANAGER,
            WAREHOUSE, BUYER, ACCOUNTANT, ANALYST, AUDITOR, INTEGRATION);
    /** To ask for goods. */
    public static final Permission REQUEST =
            Permission.of("transfers.request", "request transfers", HQ_MANAGER, STORE_MANAGER, WAREHOUSE, BUYER);
    /** To decide on requests. */
    public static final Permission APPROVE =
            Permission.of("transfers.approve", "approve and reject transfers", HQ_MANAGER, STORE_MANAGER);
    /** To send and receive goods. */
    public static final Permission MOVE =
            Permission.of("transfers.move", "dispatch and receive transfers", HQ_MANAGER, STORE_MANAGER, WAREHOUSE,
                    INTEGRATION);
    /** To settle what did not arrive. */
    public static final Permission CLOSE =
            Permission.of("transfers.close", "close transfers", HQ_MANAGER, STORE_MANAGER);
    /** All of them. */
    public static final List<Permission> ALL = List.of(READ, REQUEST, APPROVE, MOVE, CLOSE);

    private TransfersPermissions() {}
}
