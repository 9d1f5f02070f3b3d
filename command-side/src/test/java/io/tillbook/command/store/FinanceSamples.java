package io.tillbook.command.store;

import io.tillbook.api.finance.AccountRole;
import io.tillbook.api.finance.BankAccount;
import io.tillbook.api.finance.BankEvent.BankLineMatched;
import io.tillbook.api.finance.BankEvent.BankLineTaken;
import io.tillbook.api.finance.BankEvent.BankLineUnmatched;
import io.tillbook.api.finance.BankEvent.BankMovementFreed;
import io.tillbook.api.finance.BankEvent.BankMovementMatched;
import io.tillbook.api.finance.BankEvent.BankStatementTaken;
import io.tillbook.api.finance.BankLine;
import io.tillbook.api.finance.BankLineId;
import io.tillbook.api.finance.BankMovement;
import io.tillbook.api.finance.BankRest;
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
import io.tillbook.api.finance.FinanceEvent.YearClosed;
import io.tillbook.api.finance.FiscalYear;
import io.tillbook.api.finance.InvoiceNumber;
import io.tillbook.api.finance.ManualLine;
import io.tillbook.api.finance.Period;
import io.tillbook.api.finance.StatementHash;
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
    private static final BankAccount ICBC = new BankAccount("icbc-main");
    private static final BankLine LINE = new BankLine(new BankLineId("9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d"), DAY,
            Money.of(-601_500), "ICBC-20261122-7", "货款 · goods");
    private static final BankMovement PAID = new BankMovement(4_711, Money.of(-600_000));
    private static final BankRest FEE =
            new BankRest(AccountRole.FINANCE, CashCause.OTHER_OPERATING, "手续费 · fee", STORE);

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
                new PeriodReopened(MONTH, "漏记发票 · an invoice was missing", LI),
                new YearClosed(new FiscalYear("2026"), Money.of(-408_624), 4_711, WU),
                new BankStatementTaken(ICBC, new StatementHash(HASH), 1, 2, 1),
                new BankLineTaken(ICBC, LINE),
                new BankLineMatched(ICBC, LINE, List.of(PAID), FEE, Money.of(-1_500), WU),
                new BankLineUnmatched(ICBC, LINE, List.of(PAID), FEE, Money.of(-1_500), "认错 · mistaken", LI),
                new BankMovementMatched(PAID, ICBC, LINE.id()),
                new BankMovementFreed(PAID));
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
                new PeriodClosed(MONTH, 0, HASH, null),
                new YearClosed(new FiscalYear("2026"), Money.ZERO, 0, null),
                new BankLineTaken(ICBC, new BankLine(LINE.id(), DAY, Money.of(-600_000), null, null)),
                new BankLineMatched(ICBC, LINE, List.of(), null, Money.ZERO, null),
                new BankLineUnmatched(ICBC, LINE, List.of(), null, Money.ZERO, "mistaken", null));
    }
}
