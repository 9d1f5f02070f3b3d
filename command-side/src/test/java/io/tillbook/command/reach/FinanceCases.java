package io.tillbook.command.reach;

import static io.tillbook.command.testing.Shop.OTHER_STORE;
import static io.tillbook.command.testing.Shop.STORE;

import io.tillbook.api.finance.AccountRole;
import io.tillbook.api.finance.BankAccount;
import io.tillbook.api.finance.BankCommand.MatchBankLine;
import io.tillbook.api.finance.BankCommand.TakeBankLines;
import io.tillbook.api.finance.BankCommand.UnmatchBankLine;
import io.tillbook.api.finance.BankLine;
import io.tillbook.api.finance.BankLineId;
import io.tillbook.api.finance.BankMovement;
import io.tillbook.api.finance.CashCause;
import io.tillbook.api.finance.EntryId;
import io.tillbook.api.finance.Expense;
import io.tillbook.api.finance.ExpenseId;
import io.tillbook.api.finance.ExpenseShare;
import io.tillbook.api.finance.FinanceCommand.ApproveExpense;
import io.tillbook.api.finance.FinanceCommand.ClosePeriod;
import io.tillbook.api.finance.FinanceCommand.CloseYear;
import io.tillbook.api.finance.FinanceCommand.PayExpense;
import io.tillbook.api.finance.FinanceCommand.PaySupplier;
import io.tillbook.api.finance.FinanceCommand.PostEntry;
import io.tillbook.api.finance.FinanceCommand.RecordExpense;
import io.tillbook.api.finance.FinanceCommand.RecordSupplierInvoice;
import io.tillbook.api.finance.FinanceCommand.ReopenPeriod;
import io.tillbook.api.finance.FinanceCommand.ReverseEntry;
import io.tillbook.api.finance.FiscalYear;
import io.tillbook.api.finance.InvoiceNumber;
import io.tillbook.api.finance.ManualLine;
import io.tillbook.api.finance.Period;
import io.tillbook.api.finance.StatementHash;
import io.tillbook.api.finance.SupplierInvoice;
import io.tillbook.api.finance.SupplierPaymentId;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.SupplierId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Commands about the books: they are the chain's, but for an expense that stores bear. */
final class FinanceCases {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Period OCTOBER = new Period("2026-10");
    private static final BankAccount ICBC = new BankAccount("icbc");
    private static final BankLineId LINE = new BankLineId("L-1");
    private static final SupplierId SUPPLIER = new SupplierId("dairy");

    private FinanceCases() {}

    static List<Case> all() {
        return Stream.concat(Stream
                .of(new PostEntry(new EntryId("E-1"), DAY, CashCause.FINANCING, "capital",
                        List.of(new ManualLine(AccountRole.BANK, Money.of(1), null, null),
                                new ManualLine(AccountRole.CAPITAL, null, Money.of(1), null)),
                        null), new ReverseEntry(new EntryId("E-2"), DAY, "wrong"), expense(null),
                        new ApproveExpense(new ExpenseId("X-2")),
                        new PayExpense(new ExpenseId("X-2"), AccountRole.BANK, DAY),
                        new RecordSupplierInvoice(new SupplierInvoice(SUPPLIER, new InvoiceNumber("17"), DAY,
                                Money.of(1), Money.of(1), null, null)),
                        new PaySupplier(new SupplierPaymentId("P-1"), SUPPLIER, Money.of(1), AccountRole.BANK, DAY),
                        new ClosePeriod(OCTOBER, 0, "0".repeat(64)), new ReopenPeriod(OCTOBER, "a mistake"),
                        new CloseYear(new FiscalYear("2025"), Money.ZERO, 0),
                        new TakeBankLines(ICBC, new StatementHash("0".repeat(64)), 1,
                                List.of(new BankLine(LINE, DAY, Money.of(-1), null, null))),
                        new MatchBankLine(ICBC, LINE, List.of(new BankMovement(1, Money.of(-1))), null, null),
                        new UnmatchBankLine(ICBC, LINE, "wrong"))
                .map(command -> new Case(command, Extent.CHAIN)),
                Stream.of(new Case(expense(List.of(new ExpenseShare(OTHER_STORE, 1))), Extent.at(OTHER_STORE)),
                        new Case(expense(List.of(new ExpenseShare(STORE, 1), new ExpenseShare(OTHER_STORE, 1))),
                                Extent.atAll(Stream.of(STORE, OTHER_STORE)))))
                .toList();
    }

    private static RecordExpense expense(@Nullable List<ExpenseShare> shares) {
        return new RecordExpense(new ExpenseId("X-1"), new Expense(DAY, AccountRole.SELLING,
                CashCause.OTHER_OPERATING, "rent", Money.of(100), null, shares));
    }
}
