package io.tillbook.api.finance;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.kernel.SupplierId;
import org.jspecify.annotations.Nullable;

/** Why the books refuse. Amounts are in minor units. */
public sealed interface FinanceRejection extends Rejection {
    /** Debits are not as much as credits. */
    record EntryNotBalanced(Money debitMinor, Money creditMinor) implements FinanceRejection {
        @Override
        public String detail() {
            return "Debits are " + debitMinor.minor() + " and credits are " + creditMinor.minor()
                    + " (minor units): they have to be the same.";
        }
    }

    /** The id is taken by another entry. */
    record EntryAlreadyPosted(EntryId entryId) implements FinanceRejection {
        @Override
        public String detail() {
            return "Entry " + entryId.value() + " was posted already.";
        }
    }

    /** Nobody has posted such an entry. */
    record UnknownEntry(EntryId entryId) implements FinanceRejection {
        @Override
        public String detail() {
            return "Entry " + entryId.value() + " is not known.";
        }
    }

    /** The entry was taken back before. */
    record EntryAlreadyReversed(EntryId entryId) implements FinanceRejection {
        @Override
        public String detail() {
            return "Entry " + entryId.value() + " was taken back already.";
        }
    }

    /** The day is in a month that is closed. */
    record PeriodIsClosed(Period period, Period closedThrough) implements FinanceRejection {
        @Override
        public String detail() {
            return "The books are closed through " + closedThrough.value() + ", so nothing can be posted in "
                    + period.value() + ".";
        }
    }

    /** Another month has to be closed or opened first. */
    record PeriodOutOfOrder(Period period, Period expected) implements FinanceRejection {
        @Override
        public String detail() {
            return period.value() + " is not next: " + expected.value() + " is.";
        }
    }

    /** The month is not over on the day on which it was to be closed. */
    record PeriodNotOver(Period period) implements FinanceRejection {
        @Override
        public String detail() {
            return period.value() + " is not over.";
        }
    }

    /** Some months of the year are open. */
    record YearNotOver(FiscalYear year) implements FinanceRejection {
        @Override
        public String detail() {
            return year.value() + " has months that are open.";
        }
    }

    /** Another year is the next one: that after the last one closed, or the last one of which all months are. */
    record YearOutOfOrder(FiscalYear year, FiscalYear expected) implements FinanceRejection {
        @Override
        public String detail() {
            return year.value() + " is not next: " + expected.value() + " is.";
        }
    }

    /** The year of the month is closed. */
    record YearIsClosed(Period period, FiscalYear year) implements FinanceRejection {
        @Override
        public String detail() {
            return period.value() + " stays closed, since the year " + year.value() + " is.";
        }
    }

    /** No month is closed. */
    record NothingClosed(Period period) implements FinanceRejection {
        @Override
        public String detail() {
            return period.value() + " is open: no month is closed.";
        }
    }

    /** Whoever has asked for it cannot confirm it too, and somebody has to be known to ask. */
    record SecondPersonNeeded(@Nullable EmployeeId first) implements FinanceRejection {
        @Override
        public String detail() {
            return first == null ? "An employee has to ask for that."
                    : "Somebody else than " + first.value() + " has to do that.";
        }
    }

    /** The id is taken by another expense. */
    record ExpenseAlreadyRecorded(ExpenseId expenseId) implements FinanceRejection {
        @Override
        public String detail() {
            return "Expense " + expenseId.value() + " is recorded already.";
        }
    }

    /** Nobody has recorded such an expense. */
    record UnknownExpense(ExpenseId expenseId) implements FinanceRejection {
        @Override
        public String detail() {
            return "Expense " + expenseId.value() + " is not known.";
        }
    }

    /** The expense is at another step. */
    record ExpenseStepNotDue(ExpenseId expenseId, ExpenseState state) implements FinanceRejection {
        @Override
        public String detail() {
            return "Expense " + expenseId.value() + " is " + state + ".";
        }
    }

    /** The supplier's number is taken by an invoice recorded earlier. */
    record InvoiceNumberUsed(SupplierId supplier, InvoiceNumber number) implements FinanceRejection {
        @Override
        public String detail() {
            return "Invoice " + number.value() + " of supplier " + supplier.value() + " is recorded already.";
        }
    }

    /** The id is taken by a payment recorded earlier. */
    record SupplierAlreadyPaid(SupplierPaymentId paymentId) implements FinanceRejection {
        @Override
        public String detail() {
            return "Payment " + paymentId.value() + " is recorded already.";
        }
    }
}
