package io.tillbook.api.payments.bills;

import static io.tillbook.api.kernel.BuiltInRole.ACCOUNTANT;
import static io.tillbook.api.kernel.BuiltInRole.AUDITOR;
import static io.tillbook.api.kernel.BuiltInRole.HQ_MANAGER;
import static io.tillbook.api.kernel.BuiltInRole.INTEGRATION;
import static io.tillbook.api.kernel.BuiltInRole.STORE_MANAGER;

import io.tillbook.api.kernel.Limit;
import io.tillbook.api.kernel.Permission;
import java.util.List;

/** What can be allowed of bills of payment providers, and of what stores have taken. */
public final class BillPermissions {
    /** To see bills and how they differ from the ledger. */
    public static final Permission READ =
            Permission.of("payments.read-bills", "see bills of payment providers, and how they differ from the ledger",
                    HQ_MANAGER, ACCOUNTANT, AUDITOR);
    /** To see what stores have taken, given back and paid in fees. */
    public static final Permission READ_SETTLEMENT = Permission.of("payments.read-settlement",
            "see what a store has taken, given back and paid in fees, and the daily bill of it", HQ_MANAGER,
            STORE_MANAGER, ACCOUNTANT, AUDITOR);
    /** To bring in bills. */
    public static final Permission IMPORT =
            Permission.of("payments.import-bills", "bring in bills of payment providers", HQ_MANAGER, ACCOUNTANT,
                    INTEGRATION);
    /** To say what differences are. */
    public static final Permission RESOLVE =
            Permission.of("payments.resolve-differences", "say what a difference between a bill and the ledger is",
                    HQ_MANAGER, ACCOUNTANT);
    /** To record payouts. */
    public static final Permission RECORD_PAYOUT =
            Permission.of("payments.record-payout", "record what providers have paid out to the bank", HQ_MANAGER,
                    ACCOUNTANT, INTEGRATION);
    /** To lay down fees. */
    public static final Permission SET_FEES =
            Permission.of("payments.set-fees", "lay down the fees that providers have agreed to", HQ_MANAGER,
                    ACCOUNTANT);
    /** All of them. */
    public static final List<Permission> ALL = List.of(READ, READ_SETTLEMENT, IMPORT, RESOLVE, RECORD_PAYOUT, SET_FEES);
    /** On what a difference is about. */
    public static final Limit RESOLVE_LIMIT = new Limit("payments.resolve-differences", RESOLVE,
            "what a bill and the ledger differ by");

    private BillPermissions() {}
}
