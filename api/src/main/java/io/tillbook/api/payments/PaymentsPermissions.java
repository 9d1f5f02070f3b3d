package io.tillbook.api.payments;

import static io.tillbook.api.kernel.BuiltInRole.ACCOUNTANT;
import static io.tillbook.api.kernel.BuiltInRole.ANALYST;
import static io.tillbook.api.kernel.BuiltInRole.AUDITOR;
import static io.tillbook.api.kernel.BuiltInRole.CASHIER;
import static io.tillbook.api.kernel.BuiltInRole.DEVICE;
import static io.tillbook.api.kernel.BuiltInRole.HQ_MANAGER;
import static io.tillbook.api.kernel.BuiltInRole.INTEGRATION;
import static io.tillbook.api.kernel.BuiltInRole.STORE_MANAGER;

import io.tillbook.api.kernel.Permission;
import java.util.List;

/** What can be allowed of payments. */
public final class PaymentsPermissions {
    /** To see payments, refunds and tender rules. */
    public static final Permission READ =
            Permission.of("payments.read", "see payments, what has become of them, and how customers can pay",
                    HQ_MANAGER, STORE_MANAGER, CASHIER, ACCOUNTANT, AUDITOR, DEVICE, INTEGRATION);
    /** To see figures of payments. */
    public static final Permission REPORT =
            Permission.of("payments.report", "see how much was paid by which means", HQ_MANAGER, STORE_MANAGER,
                    ACCOUNTANT, AUDITOR, ANALYST);
    /** To take payments. */
    public static final Permission PAY =
            Permission.of("payments.pay", "start payments, and cancel them while they are not settled", HQ_MANAGER,
                    STORE_MANAGER, CASHIER, DEVICE, INTEGRATION);
    /** To give payments back that no return gives back. */
    public static final Permission REFUND =
            Permission.of("payments.refund", "give payments back that no return gives back, the way they came or"
                    + " another one", HQ_MANAGER, STORE_MANAGER, ACCOUNTANT, INTEGRATION);
    /** To lay down how customers can pay. */
    public static final Permission SET_RULES =
            Permission.of("payments.set-rules", "lay down how customers of a location can pay", HQ_MANAGER);
    /** To record what providers answer; the server only. */
    public static final Permission RECORD =
            Permission.of("payments.record", "record calls of payment providers and their answers");
    /** All of them. */
    public static final List<Permission> ALL = List.of(READ, REPORT, PAY, REFUND, SET_RULES, RECORD);

    private PaymentsPermissions() {}
}
