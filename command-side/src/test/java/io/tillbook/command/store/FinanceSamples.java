package io.tillbook.command.store;

import io.tillbook.api.finance.AccountRole;
import io.tillbook.api.finance.CashCause;
import io.tillbook.api.finance.EntryId;
import io.tillbook.api.finance.Expense;
import io.tillbook.api.finance.ExpenseId;
import io.tillbook.api.finance.ExpenseShare;
import io.tillbook.api.finance.FinanceEvent.EntryPosted;
import io.tillbook.api.finance.FinanceEvent.EntryReversed;
import io.tillbook.api.finance.FinanceEvent.ExpenseApproved;
import io.tillbook.api.finance.FinanceEvent.ExpensePaid;
import io.tillbook.api.finance.FinanceEvent.ExpenseRecorded;
import io.tillbook.api.finance.FinanceEvent.PeriodClosed;
import io.tillbook.api.finance.FinanceEvent.PeriodReopened;
import io.tillbook.api.finance.FinanceEvent.ReopeningAsked;
import io.tillbook.api.finance.FinanceEvent.SupplierInvoiceRecorded;
import io.tillbook.api.finance.FinanceEvent.SupplierPaid;
import io.tillbook.api.finance.InvoiceNumber;
import io.tillbook.api.finance.ManualLine;
import io.tillbook.api.finance.Period;
import io.tillbook.api.finance.SupplierInvoice;
import io.tillbook.api.finance.SupplierPaymentId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.SupplierId;
import java.time.LocalDate;
import java.util.List;

/** What is stored of the books. */
final class FinanceSamples {
    private static final LocationId STORE = new LocationId("S-1");
    private static final LocalDate DAY = LocalDate.parse("2026-11-22");
    private static final EntryId ENTRY = new EntryId("JE-1");
    private static final ExpenseId EXPENSE = new ExpenseId("EX-1");
    private static final EmployeeId WU = new EmployeeId("wu");
    private static final EmployeeId LI = new EmployeeId("li");
    private static final SupplierId SUPPLIER = new SupplierId("hangzhou-tea");
    private static final InvoiceNumber NUMBER = new InvoiceNumber("25332000000412345678");
    private static final Period MONTH = new Period("2026-10");
    private static final String HASH = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final ManualLine BANK = new ManualLine(AccountRole.BANK, Money.of(10_000), null, null);
    private static final ManualLine CAPITAL = new ManualLine(AccountRole.CAPITAL, null, Money.of(10_000), STORE);

    private FinanceSamples() {}

    static List<Object> all() {
        Expense rent = new Expense(DAY, AccountRole.SELLING, CashCause.OTHER_OPERATING, "房租 · rent",
                Money.of(500_000), Money.of(45_000), List.of(new ExpenseShare(STORE, 2)));
        return List.of(
                new EntryPosted(ENTRY, DAY, CashCause.FINANCING, "股东投入 · capital", List.of(BANK, CAPITAL), WU),
                new EntryReversed(ENTRY, DAY, CashCause.FINANCING, "记错账户 · wrong account",
                        List.of(BANK.reversed(), CAPITAL.reversed()), WU),
                new ExpenseRecorded(EXPENSE, rent, WU),
                new ExpenseApproved(EXPENSE, rent, LI),
                new ExpensePaid(EXPENSE, CashCause.OTHER_OPERATING, "房租 · rent", Money.of(545_000), AccountRole.BANK,
                        DAY),
                new SupplierInvoiceRecorded(new SupplierInvoice(SUPPLIER, NUMBER, DAY, Money.of(1_000_000),
                        Money.of(1_001_000), Money.of(130_130), STORE)),
                new SupplierPaid(new SupplierPaymentId("SP-1"), SUPPLIER, Money.of(600_000), AccountRole.BANK, DAY),
                new PeriodClosed(MONTH, 4_711, HASH, WU),
                new ReopeningAsked(MONTH, "漏记发票 · an invoice was missing", WU),
                new PeriodReopened(MONTH, "漏记发票 · an invoice was missing", LI));
    }

    /** With nothing that can be missing. */
    static List<Object> bare() {
        Expense rent = new Expense(DAY, AccountRole.SELLING, CashCause.OTHER_OPERATING, "rent", Money.of(500_000),
                null, null);
        return List.of(
                new EntryPosted(ENTRY, DAY, CashCause.FINANCING, "capital", List.of(BANK, CAPITAL), null),
                new EntryReversed(ENTRY, DAY, CashCause.FINANCING, "wrong account", List.of(BANK.reversed(),
                        CAPITAL.reversed()), null),
                new ExpenseRecorded(EXPENSE, rent, null),
                new ExpenseApproved(EXPENSE, rent, null),
                new SupplierInvoiceRecorded(new SupplierInvoice(SUPPLIER, NUMBER, DAY, Money.ZERO, Money.of(1), null,
                        null)),
                new PeriodClosed(MONTH, 0, HASH, null));
    }
}
