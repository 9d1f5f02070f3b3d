package io.tillbook.api.finance;

import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.SupplierId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of the books. All of it concerns the chain, whose books they are. */
public sealed interface FinanceCommand extends Command {
    /**
     * Posts an entry that no event of the ledger leads to.
     *
     * @param entryId its id
     * @param on the day that it counts for; its month has to be open
     * @param cause why money moves, where it does
     * @param memo what for, in words
     * @param lines its sides, at least two, whose debits are as much as its credits
     * @param approval who confirms it, where the sender may not post it alone
     */
    record PostEntry(EntryId entryId, LocalDate on, CashCause cause, String memo, List<ManualLine> lines,
            @Nullable ApprovalId approval) implements FinanceCommand {
        /** Most sides of an entry. */
        public static final int MOST_LINES = 200;

        /** Checks the fields. */
        public PostEntry {
            Require.present("entryId", entryId);
            Require.optionalDay("on", Require.present("on", on));
            Require.present("cause", cause);
            Require.text("memo", memo);
            lines = List.copyOf(Require.present("lines", lines));
            if (lines.size() < 2 || lines.size() > MOST_LINES) {
                throw new InvalidField("lines", "must be 2 to " + MOST_LINES);
            }
        }
    }

    /**
     * Takes back an entry that somebody has posted, by its opposite.
     *
     * @param entryId which one
     * @param on the day that the opposite counts for; its month has to be open
     * @param reason why, in words
     */
    record ReverseEntry(EntryId entryId, LocalDate on, String reason) implements FinanceCommand {
        /** Checks the fields. */
        public ReverseEntry {
            Require.present("entryId", entryId);
            Require.optionalDay("on", Require.present("on", on));
            Require.text("reason", reason);
        }
    }

    /**
     * Records an expense, which is posted once somebody else has approved it.
     *
     * @param expenseId its id
     * @param expense what it is
     */
    record RecordExpense(ExpenseId expenseId, Expense expense) implements FinanceCommand {
        /** Checks the fields. */
        public RecordExpense {
            Require.present("expenseId", expenseId);
            Require.present("expense", expense);
        }
    }

    /**
     * Approves an expense, which whoever has recorded it cannot. It is posted by that.
     *
     * @param expenseId which one
     */
    record ApproveExpense(ExpenseId expenseId) implements FinanceCommand {
        /** Checks the fields. */
        public ApproveExpense {
            Require.present("expenseId", expenseId);
        }
    }

    /**
     * Tells that an approved expense was paid, all of it.
     *
     * @param expenseId which one
     * @param from the money that it was paid from
     * @param on the day
     */
    record PayExpense(ExpenseId expenseId, AccountRole from, LocalDate on) implements FinanceCommand {
        /** Checks the fields. */
        public PayExpense {
            Require.present("expenseId", expenseId);
            FinanceCommand.money("from", from);
            Require.optionalDay("on", Require.present("on", on));
        }
    }

    /**
     * Records what a supplier has invoiced.
     *
     * @param invoice the invoice
     */
    record RecordSupplierInvoice(SupplierInvoice invoice) implements FinanceCommand {
        /** Checks the fields. */
        public RecordSupplierInvoice {
            Require.present("invoice", invoice);
        }
    }

    /**
     * Tells that a supplier was paid.
     *
     * @param paymentId the id of the payment
     * @param supplier who
     * @param amountMinor how much, above zero, in minor units
     * @param from the money that it was paid from
     * @param on the day
     */
    record PaySupplier(SupplierPaymentId paymentId, SupplierId supplier, @AtLeast(1) Money amountMinor,
            AccountRole from, LocalDate on) implements FinanceCommand {
        private static final Bounds BOUNDS = Bounds.of(PaySupplier.class);

        /** Checks the fields. */
        public PaySupplier {
            Require.present("paymentId", paymentId);
            Require.present("supplier", supplier);
            BOUNDS.check("amountMinor", Require.present("amountMinor", amountMinor));
            FinanceCommand.money("from", from);
            Require.optionalDay("on", Require.present("on", on));
        }
    }

    /**
     * Closes a month, and with it all before it: what becomes known of them later counts for the first month that is
     * open. Nothing is written anew, however much happened in it.
     *
     * @param period the month
     * @param position the position of the ledger that the sender has seen the figures of
     * @param sha256 the hash of these figures, as the trial balance of the month tells it
     */
    record ClosePeriod(Period period, @AtLeast(0) long position, String sha256) implements FinanceCommand {
        private static final Bounds BOUNDS = Bounds.of(ClosePeriod.class);
        private static final int DIGITS = 64;

        /** Checks the fields. */
        public ClosePeriod {
            Require.present("period", period);
            BOUNDS.check("position", position);
            if (!isHash(Require.present("sha256", sha256))) {
                throw new InvalidField("sha256", "must be 64 hexadecimal digits in lower case");
            }
        }

        private static boolean isHash(String text) {
            return text.length() == DIGITS
                    && text.chars().allMatch(each -> (each >= '0' && each <= '9') || (each >= 'a' && each <= 'f'));
        }
    }

    /**
     * Opens the month again that was closed last. Two people have to ask for it: nothing changes until the second one
     * does.
     *
     * @param period the month
     * @param reason why, in words
     */
    record ReopenPeriod(Period period, String reason) implements FinanceCommand {
        /** Checks the fields. */
        public ReopenPeriod {
            Require.present("period", period);
            Require.text("reason", reason);
        }
    }

    /**
     * Closes a year whose months are closed: its profit is retained from the first day of the next year on. Income and
     * expenses are not reset, so no statement of the year changes, and each account opens with what it has closed with.
     *
     * @param year the year; any as the first one, then each after the one before
     * @param profitMinor the profit that the balance sheet of its last day tells, in minor units; a loss below zero
     * @param position the position of the ledger that the sender has seen that of
     */
    record CloseYear(FiscalYear year, @AtLeast(-Money.MAX_MINOR) Money profitMinor, @AtLeast(0) long position)
            implements
            FinanceCommand {
        private static final Bounds BOUNDS = Bounds.of(CloseYear.class);

        /** Checks the fields. */
        public CloseYear {
            Require.present("year", year);
            Require.present("profitMinor", profitMinor);
            BOUNDS.check("position", position);
        }
    }

    private static void money(String field, AccountRole role) {
        if (!Require.present(field, role).isMoney()) {
            throw new InvalidField(field, "must be TILL_CASH, SAFE, BANK or WALLETS");
        }
    }
}
