package io.tillbook.api.operations;

import static io.tillbook.api.kernel.BuiltInRole.OPERATOR;

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
    /** To have tried again what could not be delivered to somebody outside. */
    public static final Permission RETRY_DELIVERIES =
            Permission.of("operations.retry-deliveries", "have failed deliveries tried again", OPERATOR);
    /** All of them. */
    public static final List<Permission> ALL = List.of(OBSERVE, CONTROL, BACK_UP, RETRY_DELIVERIES);

    private OperationsPermissions() {}
}
