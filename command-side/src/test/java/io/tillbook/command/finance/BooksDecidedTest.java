package io.tillbook.command.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.finance.AccountRole;
import io.tillbook.api.finance.CashCause;
import io.tillbook.api.finance.EntryId;
import io.tillbook.api.finance.Expense;
import io.tillbook.api.finance.ExpenseId;
import io.tillbook.api.finance.ExpenseState;
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
import io.tillbook.api.finance.FinanceEvent.ExpensePaid;
import io.tillbook.api.finance.FinanceEvent.PeriodReopened;
import io.tillbook.api.finance.FinanceEvent.ReopeningAsked;
import io.tillbook.api.finance.FinanceEvent.YearClosed;
import io.tillbook.api.finance.FinanceRejection.EntryAlreadyPosted;
import io.tillbook.api.finance.FinanceRejection.EntryAlreadyReversed;
import io.tillbook.api.finance.FinanceRejection.EntryNotBalanced;
import io.tillbook.api.finance.FinanceRejection.ExpenseAlreadyRecorded;
import io.tillbook.api.finance.FinanceRejection.ExpenseStepNotDue;
import io.tillbook.api.finance.FinanceRejection.InvoiceNumberUsed;
import io.tillbook.api.finance.FinanceRejection.NothingClosed;
import io.tillbook.api.finance.FinanceRejection.PeriodIsClosed;
import io.tillbook.api.finance.FinanceRejection.PeriodNotOver;
import io.tillbook.api.finance.FinanceRejection.PeriodOutOfOrder;
import io.tillbook.api.finance.FinanceRejection.SecondPersonNeeded;
import io.tillbook.api.finance.FinanceRejection.SupplierAlreadyPaid;
import io.tillbook.api.finance.FinanceRejection.UnknownEntry;
import io.tillbook.api.finance.FinanceRejection.UnknownExpense;
import io.tillbook.api.finance.FinanceRejection.YearIsClosed;
import io.tillbook.api.finance.FinanceRejection.YearNotOver;
import io.tillbook.api.finance.FinanceRejection.YearOutOfOrder;
import io.tillbook.api.finance.FiscalYear;
import io.tillbook.api.finance.InvoiceNumber;
import io.tillbook.api.finance.ManualLine;
import io.tillbook.api.finance.Period;
import io.tillbook.api.finance.SupplierInvoice;
import io.tillbook.api.finance.SupplierPaymentId;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.kernel.SupplierId;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.kernel.Decision.Refused;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.History;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The day of the tests is 22 November 2026, on which Wang asks, and Li where somebody else has to. */
class BooksDecidedTest {
    private static final EmployeeId WANG = new EmployeeId("wang");
    private static final EmployeeId LI = new EmployeeId("li");
    private static final EntryId ENTRY = new EntryId("JE-1");
    private static final ExpenseId EXPENSE = new ExpenseId("EX-1");
    private static final SupplierId SUPPLIER = new SupplierId("dairy");
    private static final LocalDate DAY = LocalDate.parse("2026-11-20");
    private static final Period OCTOBER = new Period("2026-10");
    private static final Period SEPTEMBER = new Period("2026-09");
    private static final String HASH = "0".repeat(64);

    private final History history = new History();

    @Test
    void anEntryIsBalancedToTheCent() {
        assertRefused(entry(DAY, 10_000, 9_999), new EntryNotBalanced(Money.of(10_000), Money.of(9_999)));
        assertAccepted(entry(DAY, 10_000, 10_000));
        assertRefused(entry(DAY, 10_000, 10_000), new EntryAlreadyPosted(ENTRY));
    }

    @Test
    void anEntryIsAStakeOfItsDebits() {
        assertThat(history.stake(entry(DAY, 10_000, 10_000), Circumstances.of(entry(DAY, 10_000, 10_000))))
                .hasValueSatisfying(stake -> assertThat(stake.amount()).isEqualTo(Money.of(10_000)));
    }

    @Test
    void anEntryIsTakenBackOnce() {
        ReverseEntry back = new ReverseEntry(ENTRY, DAY, "wrong");
        assertRefused(back, new UnknownEntry(ENTRY));
        assertAccepted(entry(DAY, 10_000, 10_000));
        assertAccepted(back);
        assertRefused(back, new EntryAlreadyReversed(ENTRY));
        assertRefused(entry(DAY, 10_000, 10_000), new EntryAlreadyPosted(ENTRY));
    }

    @Test
    void anExpenseNeedsAnotherOneAndIsPaidOnce() {
        assertRefused(new ApproveExpense(EXPENSE), new UnknownExpense(EXPENSE));
        RecordExpense record = new RecordExpense(EXPENSE, new Expense(DAY, AccountRole.SELLING,
                CashCause.OTHER_OPERATING, "rent", Money.of(500_000), Money.of(45_000), null));
        assertAccepted(record);
        assertRefused(record, new ExpenseAlreadyRecorded(EXPENSE));
        PayExpense pay = new PayExpense(EXPENSE, AccountRole.BANK, DAY);
        assertRefused(pay, new ExpenseStepNotDue(EXPENSE, ExpenseState.DRAFT));
        assertRefused(new ApproveExpense(EXPENSE), new SecondPersonNeeded(WANG));
        assertThat(run(new ApproveExpense(EXPENSE), LI)).isInstanceOf(Accepted.class);
        assertThat(events(run(pay, WANG))).containsExactly(new ExpensePaid(EXPENSE, CashCause.OTHER_OPERATING,
                "rent", Money.of(545_000), AccountRole.BANK, DAY));
        assertRefused(pay, new ExpenseStepNotDue(EXPENSE, ExpenseState.PAID));
    }

    @Test
    void aSupplierHasEachNumberOnce() {
        RecordSupplierInvoice invoice = new RecordSupplierInvoice(new SupplierInvoice(SUPPLIER,
                new InvoiceNumber("17"), DAY, Money.of(100), Money.of(100), null, null));
        assertAccepted(invoice);
        assertRefused(invoice, new InvoiceNumberUsed(SUPPLIER, new InvoiceNumber("17")));
        PaySupplier pay = new PaySupplier(new SupplierPaymentId("SP-1"), SUPPLIER, Money.of(100), AccountRole.BANK,
                DAY);
        assertAccepted(pay);
        assertRefused(pay, new SupplierAlreadyPaid(new SupplierPaymentId("SP-1")));
    }

    @Test
    void monthsAreClosedInTheirOrderOnceTheyAreOver() {
        Period november = new Period("2026-11");
        assertRefused(close(november), new PeriodNotOver(november));
        assertAccepted(close(SEPTEMBER));
        assertRefused(close(SEPTEMBER), new PeriodOutOfOrder(SEPTEMBER, OCTOBER));
        assertRefused(close(november), new PeriodOutOfOrder(november, OCTOBER));
        assertAccepted(close(OCTOBER));
        LocalDate closed = LocalDate.parse("2026-10-31");
        PeriodIsClosed reason = new PeriodIsClosed(OCTOBER, OCTOBER);
        assertRefused(entry(closed, 1, 1), reason);
        assertRefused(new PaySupplier(new SupplierPaymentId("SP-1"), SUPPLIER, Money.of(1), AccountRole.BANK, closed),
                reason);
        assertAccepted(entry(LocalDate.parse("2026-11-01"), 1, 1));
        assertRefused(new ReverseEntry(ENTRY, closed, "wrong"), reason);
    }

    @Test
    void aMonthIsOpenedAgainByTwo() {
        ReopenPeriod open = new ReopenPeriod(OCTOBER, "an invoice was missing");
        assertRefused(open, new NothingClosed(OCTOBER));
        assertAccepted(close(SEPTEMBER));
        assertAccepted(close(OCTOBER));
        assertRefused(new ReopenPeriod(SEPTEMBER, "no"), new PeriodOutOfOrder(SEPTEMBER, OCTOBER));
        assertThat(events(run(open, WANG)))
                .containsExactly(new ReopeningAsked(OCTOBER, "an invoice was missing", WANG));
        assertRefused(open, new SecondPersonNeeded(WANG));
        assertRefused(entry(LocalDate.parse("2026-10-31"), 1, 1), new PeriodIsClosed(OCTOBER, OCTOBER));
        assertThat(events(run(open, LI))).containsExactly(new PeriodReopened(OCTOBER, "an invoice was missing", LI));
        assertAccepted(entry(LocalDate.parse("2026-10-31"), 1, 1));
        assertRefused(close(SEPTEMBER), new PeriodOutOfOrder(SEPTEMBER, OCTOBER));
    }

    @Test
    void aYearIsClosedOnceItsMonthsAreAndStaysClosed() {
        FiscalYear year = new FiscalYear("2025");
        CloseYear close = new CloseYear(year, Money.of(-408_624), 17);
        assertRefused(close, new YearNotOver(year));
        assertAccepted(close(new Period("2025-11")));
        assertRefused(close, new YearNotOver(year));
        assertAccepted(close(year.lastMonth()));
        assertThat(events(run(close, WANG))).containsExactly(new YearClosed(year, Money.of(-408_624), 17, WANG));
        assertRefused(close, new YearOutOfOrder(year, year.next()));
        assertRefused(new CloseYear(year.next(), Money.ZERO, 17), new YearNotOver(year.next()));
        assertRefused(new ReopenPeriod(year.lastMonth(), "an invoice"), new YearIsClosed(year.lastMonth(), year));
        Period january = new Period("2026-01");
        assertAccepted(close(january));
        assertAccepted(new ReopenPeriod(january, "an invoice"));
    }

    /** The profit of 2024 would be retained in 2026, and be told again at the end of 2025. */
    @Test
    void yearsThatAreLateAreClosedByOneClosing() {
        FiscalYear first = new FiscalYear("2023");
        FiscalYear last = new FiscalYear("2025");
        assertAccepted(close(last.lastMonth()));
        assertRefused(closing(first), new YearOutOfOrder(first, last));
        assertRefused(closing(first.next()), new YearOutOfOrder(first.next(), last));
        assertRefused(closing(last.next()), new YearNotOver(last.next()));
        assertAccepted(closing(last));
        assertRefused(closing(first.next()), new YearOutOfOrder(first.next(), last.next()));
    }

    @Test
    void yearsThatAreLateAfterOneThatWasClosedAreTooAndOthersAreClosedOneByOne() {
        FiscalYear first = new FiscalYear("2022");
        assertAccepted(close(first.lastMonth()));
        assertAccepted(closing(first));
        closeMonths("2023-01", "2024-11");
        assertRefused(closing(new FiscalYear("2025")), new YearOutOfOrder(new FiscalYear("2025"), first.next()));
        assertAccepted(closing(first.next()));
        closeMonths("2024-12", "2024-12");
        assertAccepted(closing(new FiscalYear("2024")));
        closeMonths("2025-01", "2026-10");
        assertAccepted(closing(new FiscalYear("2025")));
    }

    @Test
    void yearsThatAreLateAfterOneThatWasClosedAreClosedByOneClosing() {
        FiscalYear first = new FiscalYear("2022");
        assertAccepted(close(first.lastMonth()));
        assertAccepted(closing(first));
        closeMonths("2023-01", "2025-03");
        FiscalYear last = new FiscalYear("2024");
        assertRefused(closing(first.next()), new YearOutOfOrder(first.next(), last));
        assertAccepted(closing(last));
    }

    @Test
    void aMonthBeforeAnyYearThatHasANameClosesNone() {
        assertAccepted(close(new Period("1850-12")));
        assertRefused(closing(new FiscalYear("1900")), new YearNotOver(new FiscalYear("1900")));
    }

    private void closeMonths(String from, String to) {
        for (Period each = new Period(from); each.compareTo(new Period(to)) <= 0; each = each.next()) {
            assertAccepted(close(each));
        }
    }

    private static CloseYear closing(FiscalYear year) {
        return new CloseYear(year, Money.ZERO, 17);
    }

    private static PostEntry entry(LocalDate day, long debit, long credit) {
        return new PostEntry(ENTRY, day, CashCause.FINANCING, "capital",
                List.of(new ManualLine(AccountRole.BANK, Money.of(debit), null, null),
                        new ManualLine(AccountRole.CAPITAL, null, Money.of(credit), null)),
                null);
    }

    private static ClosePeriod close(Period period) {
        return new ClosePeriod(period, 0, HASH);
    }

    private void assertAccepted(Command command) {
        assertThat(run(command, WANG)).isInstanceOf(Accepted.class);
    }

    private void assertRefused(Command command, Rejection reason) {
        assertThat(run(command, WANG)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.rejection()).isEqualTo(reason));
        assertThat(reason.detail()).matches("[\\p{Lu}\\d].*\\.");
    }

    private Decision run(Command command, EmployeeId by) {
        return history.run(command, Circumstances.of(command).with(by));
    }

    private static List<Event> events(Decision decision) {
        return decision.events().stream().map(NewEvent::event).toList();
    }
}
