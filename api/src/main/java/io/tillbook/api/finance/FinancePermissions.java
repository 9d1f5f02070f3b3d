package io.tillbook.api.finance;

import static io.tillbook.api.kernel.BuiltInRole.ACCOUNTANT;
import static io.tillbook.api.kernel.BuiltInRole.AUDITOR;
import static io.tillbook.api.kernel.BuiltInRole.HQ_MANAGER;
import static io.tillbook.api.kernel.BuiltInRole.STORE_MANAGER;

import io.tillbook.api.kernel.Limit;
import io.tillbook.api.kernel.Permission;
import java.util.List;

/** What can be allowed of the books. */
public final class FinancePermissions {
    /** To read the books. */
    public static final Permission READ =
            Permission.of("finance.read", "see journal, balances and statements", HQ_MANAGER, ACCOUNTANT, AUDITOR);
    /** To post entries. */
    public static final Permission POST =
            Permission.of("finance.post", "post entries, and take them back", HQ_MANAGER, ACCOUNTANT);
    /** To post entries without a second person. */
    public static final Permission POST_ALONE =
            Permission.of("finance.post-alone", "post entries without a second person", HQ_MANAGER);
    /** To record expenses. */
    public static final Permission RECORD_EXPENSES = Permission.of("finance.record-expenses", "record expenses",
            HQ_MANAGER, ACCOUNTANT, STORE_MANAGER);
    /** To approve them. */
    public static final Permission APPROVE_EXPENSES =
            Permission.of("finance.approve-expenses", "approve expenses of others", HQ_MANAGER, ACCOUNTANT);
    /** To record what suppliers have invoiced, and what was paid. */
    public static final Permission PAY = Permission.of("finance.pay",
            "record invoices of suppliers, and what was paid to them and for expenses", HQ_MANAGER, ACCOUNTANT);
    /** To close months. */
    public static final Permission CLOSE =
            Permission.of("finance.close", "close months, and open them again", HQ_MANAGER, ACCOUNTANT);
    /** To bring in statements of the bank, and to say what their lines are. */
    public static final Permission RECONCILE = Permission.of("finance.reconcile",
            "bring in statements of the bank, and match them with the books", HQ_MANAGER, ACCOUNTANT);
    /** All of them. */
    public static final List<Permission> ALL =
            List.of(READ, POST, POST_ALONE, RECORD_EXPENSES, APPROVE_EXPENSES, PAY, CLOSE, RECONCILE);
    /** On what somebody posts. */
    public static final Limit POST_LIMIT =
            new Limit("finance.post", POST, "the debits of an entry that somebody posts", POST_ALONE);
    /** On what a line of the bank is more or less than the books. */
    public static final Limit RECONCILE_LIMIT =
            new Limit("finance.reconcile", RECONCILE, "what a line of the bank and the books differ by");

    private FinancePermissions() {}
}
