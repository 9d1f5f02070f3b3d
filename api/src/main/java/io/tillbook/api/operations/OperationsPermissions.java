package io.tillbook.api.operations;

import static io.tillbook.api.kernel.BuiltInRole.ACCOUNTANT;
import static io.tillbook.api.kernel.BuiltInRole.BUYER;
import static io.tillbook.api.kernel.BuiltInRole.HQ_MANAGER;
import static io.tillbook.api.kernel.BuiltInRole.INTEGRATION;
import static io.tillbook.api.kernel.BuiltInRole.MEMBER_SERVICE;
import static io.tillbook.api.kernel.BuiltInRole.OPERATOR;
import static io.tillbook.api.kernel.BuiltInRole.STORE_MANAGER;
import static io.tillbook.api.kernel.BuiltInRole.WAREHOUSE;

import io.tillbook.api.kernel.Permission;
import java.util.List;

/** What can be allowed of the server itself. */
public final class OperationsPermissions {
    /** To watch it. */
    public static final Permission OBSERVE =
            Permission.of("operations.observe", "see metrics and the state of the server", OPERATOR);
    /** To control it. */
    public static final Permission CONTROL = Permission.of("operations.control", "rebuild views", OPERATOR);
    /** To make backups of it, where the operator of the machine has said. */
    public static final Permission BACK_UP = Permission.of("operations.back-up", "make backups", OPERATOR);
    /** To upload files whose contents are sent under one's own name. */
    public static final Permission IMPORT = Permission.of("operations.import",
            "upload files to be imported; what is in them takes the rights of its commands", HQ_MANAGER, STORE_MANAGER,
            MEMBER_SERVICE, WAREHOUSE, BUYER, ACCOUNTANT, INTEGRATION);
    /** To have tried again what could not be delivered to somebody outside. */
    public static final Permission RETRY_DELIVERIES =
            Permission.of("operations.retry-deliveries", "have failed deliveries tried again", OPERATOR);
    /** All of them. */
    public static final List<Permission> ALL = List.of(OBSERVE, CONTROL, BACK_UP, IMPORT, RETRY_DELIVERIES);

    private OperationsPermissions() {}
}
