package io.tillbook.api.finance;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.SupplierId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened in the books that no other event of the ledger leads to. */
public sealed interface FinanceEvent extends Event {
    /** Something happened to an entry that somebody has posted; on its stream. */
    sealed interface OfEntry extends FinanceEvent permits EntryPosted, EntryReversed {
        /** Which one. */
        EntryId entryId();
    }

    /** Something happened to an expense; on its stream. */
    sealed interface OfExpense extends FinanceEvent permits ExpenseRecorded, ExpenseApproved, ExpensePaid {
        /** Which one. */
        ExpenseId expenseId();
    }

    /** Something happened to a month; on the one stream of all closings. */
    sealed interface OfPeriod extends FinanceEvent permits PeriodClosed, ReopeningAsked, PeriodReopened {
        /** Which one. */
        Period period();
    }

    /**
     * An entry was posted.
     *
     * @param lines its sides
     * @param by who has posted it; missing where no employee did
     */
    record EntryPosted(EntryId entryId, LocalDate on, CashCause cause, String memo, List<ManualLine> lines,
            @Nullable EmployeeId by) implements OfEntry {
        /** Takes a copy. */
        public EntryPosted {
            lines = List.copyOf(lines);
        }
    }

    /**
     * It was taken back.
     *
     * @param lines the sides of its opposite
     * @param by who has done that; missing where no employee did
     */
    record EntryReversed(EntryId entryId, LocalDate on, CashCause cause, String reason, List<ManualLine> lines,
            @Nullable EmployeeId by) implements OfEntry {
        /** Takes a copy. */
        public EntryReversed {
            lines = List.copyOf(lines);
        }
    }

    /**
     * An expense was recorded, which posts nothing.
     *
     * @param by who has recorded it; missing where no employee did
     */
    record ExpenseRecorded(ExpenseId expenseId, Expense expense, @Nullable EmployeeId by) implements OfExpense {}

    /**
     * It was approved, and is owed.
     *
     * @param expense what it is, so that it can be posted without the others
     * @param by who has approved it; missing where no employee did
     */
    record ExpenseApproved(ExpenseId expenseId, Expense expense, @Nullable EmployeeId by) implements OfExpense {}

    /**
     * It was paid.
     *
     * @param amountMinor how much, in minor units
     * @param from the money that it was paid from
     */
    record ExpensePaid(ExpenseId expenseId, CashCause cause, String memo, Money amountMinor, AccountRole from,
            LocalDate on) implements OfExpense {}

    /** A supplier has invoiced; on a stream of the supplier's number. */
    record SupplierInvoiceRecorded(SupplierInvoice invoice) implements FinanceEvent {}

    /** A supplier was paid; the fields are those of {@link FinanceCommand.PaySupplier}. */
    record SupplierPaid(SupplierPaymentId paymentId, SupplierId supplier, Money amountMinor, AccountRole from,
            LocalDate on) implements FinanceEvent {}

    /**
     * A month was closed, and all before it.
     *
     * @param position the position of the ledger whose figures were seen
     * @param sha256 the hash of these figures
     * @param by who has closed it; missing where no employee did
     */
    record PeriodClosed(Period period, long position, String sha256, @Nullable EmployeeId by) implements OfPeriod {}

    /**
     * A year was closed; on the stream of closings.
     *
     * @param profitMinor its profit, in minor units; a loss below zero
     * @param position the position of the ledger whose figures were seen
     * @param by who has closed it; missing where no employee did
     */
    record YearClosed(FiscalYear year, Money profitMinor, long position, @Nullable EmployeeId by)
            implements
            FinanceEvent {}

    /** Somebody wants to open the month again that was closed last; another one has to want it too. */
    record ReopeningAsked(Period period, String reason, EmployeeId by) implements OfPeriod {}

    /** It is open again. */
    record PeriodReopened(Period period, String reason, EmployeeId by) implements OfPeriod {}
}
