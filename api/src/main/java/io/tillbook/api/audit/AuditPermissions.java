package io.tillbook.api.audit;

import static io.tillbook.api.kernel.BuiltInRole.ACCOUNTANT;
import static io.tillbook.api.kernel.BuiltInRole.AUDITOR;
import static io.tillbook.api.kernel.BuiltInRole.HQ_MANAGER;
import static io.tillbook.api.kernel.BuiltInRole.OPERATOR;

import io.tillbook.api.kernel.Permission;
import java.util.List;

/** What can be allowed of the history. */
public final class AuditPermissions {
    /** To see events one by one. */
    public static final Permission HISTORY =
            Permission.of("audit.history", "see the events of a stream", HQ_MANAGER, ACCOUNTANT, AUDITOR);
    /** To take all events away. */
    public static final Permission EXPORT = Permission.of("audit.export", "export all events", AUDITOR);
    /** To see what was denied. */
    public static final Permission DENIED_REQUESTS = Permission.of("audit.denied-requests",
            "see which requests were denied", HQ_MANAGER, AUDITOR, OPERATOR);
    /** All of them. */
    public static final List<Permission> ALL = List.of(HISTORY, EXPORT, DENIED_REQUESTS);

    private AuditPermissions() {}
}
