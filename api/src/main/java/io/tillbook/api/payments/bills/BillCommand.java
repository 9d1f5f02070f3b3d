package io.tillbook.api.payments.bills;

import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Unpublished;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.sales.TenderMethod;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of the bills of payment providers. All of it concerns the chain: an account serves many stores. */
public sealed interface BillCommand extends Command {
    /** Most rows of one part of a bill; each is compared with a payment of its own, all in one append. */
    int MOST_ROWS = 100;
    /** Most parts of a bill. */
    int MOST_PARTS = BillTotals.MOST_ROWS / MOST_ROWS;

    /** The account with the provider. */
    ProviderAccount account();

    /**
     * Begins to take the bill of a day. Rows follow, and nothing is compared before the bill is closed.
     *
     * @param account with the provider
     * @param day by the clock of the provider
     * @param sha256 of the bill as it was unpacked
     * @param method what customers pay with
     * @param totals what the bill itself says of its rows
     * @param replaces the bill of the day that this one takes the place of; without it, another bill of the day is
     *     refused
     */
    record OpenBill(ProviderAccount account, LocalDate day, BillHash sha256, TenderMethod method, BillTotals totals,
            @Nullable BillHash replaces) implements BillCommand {
        /** Checks the fields. */
        public OpenBill {
            Require.present("account", account);
            BillDays.check("day", day);
            Require.present("sha256", sha256);
            Require.present("method", method);
            Require.present("totals", totals);
            if (sha256.equals(replaces)) {
                throw new InvalidField("replaces", "must be another one than sha256");
            }
        }
    }

    /**
     * Adds rows to a bill that was opened.
     *
     * @param account with the provider
     * @param day of the bill, by the clock of the provider
     * @param sha256 of the bill
     * @param part which rows they are: those before have the number before, the first ones 1
     * @param rows in the order of their lines
     */
    record AddBillRows(ProviderAccount account, LocalDate day, BillHash sha256,
            @AtMost(MOST_PARTS) int part, @AtLeast(1) @AtMost(MOST_ROWS) List<BillRow> rows) implements BillCommand {
        /** Checks the fields. */
        public AddBillRows {
            Require.present("account", account);
            BillDays.check("day", day);
            Require.present("sha256", sha256);
            Require.between("part", part, 1, MOST_PARTS);
            rows = Require.list("rows", Require.present("rows", rows));
            if (rows.isEmpty() || rows.size() > MOST_ROWS) {
                throw new InvalidField("rows", "must have 1 to " + MOST_ROWS + " entries");
            }
            for (int place = 1; place < rows.size(); place++) {
                if (rows.get(place).line() <= rows.get(place - 1).line()) {
                    throw new InvalidField("rows/" + place + "/line", "must be greater than the one before");
                }
            }
        }
    }

    /**
     * Ends taking a bill: all of its rows are there, and add up to what the bill itself says.
     *
     * @param account with the provider
     * @param day of the bill, by the clock of the provider
     * @param sha256 of the bill
     */
    record CloseBill(ProviderAccount account, LocalDate day, BillHash sha256) implements BillCommand {
        /** Checks the fields. */
        public CloseBill {
            Require.present("account", account);
            BillDays.check("day", day);
            Require.present("sha256", sha256);
        }
    }

    /**
     * Names a difference that somebody has found by hand, in a bill that the server cannot read.
     *
     * @param account with the provider
     * @param difference an id of its own, unlike those that the server gives
     * @param day of the bill
     * @param kind how they differ; DAY_SHIFTED is none that somebody finds
     * @param figures what they say
     */
    record ReportDifference(ProviderAccount account, DifferenceId difference, LocalDate day, DifferenceKind kind,
            DifferenceFigures figures) implements BillCommand {
        /** Checks the fields. */
        public ReportDifference {
            Require.present("account", account);
            if (Require.present("difference", difference).isOfServer()) {
                throw new InvalidField("difference", "must not be a number or have a colon, as those of the server");
            }
            BillDays.check("day", day);
            if (!Require.present("kind", kind).counts()) {
                throw new InvalidField("kind", "must not be " + kind);
            }
            Require.present("figures", figures);
        }
    }

    /**
     * Says what a difference is, which is the end of it.
     *
     * @param account with the provider
     * @param difference which one
     * @param as what it is
     * @param note why, in words
     * @param approval who confirms it, where it is more than the sender may decide alone
     */
    record ResolveDifference(ProviderAccount account, DifferenceId difference, ResolvedAs as, String note,
            @Nullable ApprovalId approval) implements BillCommand {
        /** Checks the fields. */
        public ResolveDifference {
            Require.present("account", account);
            Require.present("difference", difference);
            Require.present("as", as);
            Require.text("note", note);
        }
    }

    /**
     * Records that the bank has received what a provider owes for a day, or a part of it.
     *
     * @param account with the provider
     * @param day of the bill
     * @param reference of the bank
     * @param amountMinor how much, in minor units; below 0 where the provider took it
     * @param receivedOn on which day
     */
    record RecordPayout(ProviderAccount account, LocalDate day, PayoutReference reference,
            @AtLeast(-Money.MAX_MINOR) Money amountMinor, LocalDate receivedOn) implements BillCommand {
        /** Checks the fields. */
        public RecordPayout {
            Require.present("account", account);
            BillDays.check("day", day);
            Require.present("reference", reference);
            BillTotals.amount("amountMinor", amountMinor);
            if (amountMinor.isZero()) {
                throw new InvalidField("amountMinor", "must not be 0");
            }
            BillDays.check("receivedOn", receivedOn);
        }
    }

    /**
     * Lays down what a provider has agreed to take, from a day on. Bills that were compared before keep their result.
     *
     * @param account with the provider
     * @param terms what it takes
     * @param from the first day, by the clock of the provider
     * @param source what it rests on: a contract, a letter
     */
    record SetFeeTerms(ProviderAccount account, FeeTerms terms, LocalDate from, String source) implements BillCommand {
        /** Checks the fields. */
        public SetFeeTerms {
            Require.present("account", account);
            Require.present("terms", terms);
            BillDays.check("from", from);
            Require.text("source", source);
        }
    }

    /** What the server does with a bill that is closed. */
    sealed interface OfServer extends BillCommand, Unpublished
            permits ComparePart, WithdrawPart, ReportUnbilled, EndBill, SettleDifference {}

    /**
     * Compares rows of a closed bill with the ledger, in the order of the parts.
     *
     * @param issue of the bill: 1, and one more with each that took the place of another
     */
    record ComparePart(ProviderAccount account, LocalDate day, int issue, int part) implements OfServer {}

    /** Takes back what was compared with rows of a bill that another one has taken the place of. */
    record WithdrawPart(ProviderAccount account, LocalDate day, int issue, int part) implements OfServer {}

    /**
     * Names money that the ledger has, of that day or an earlier one, and that no bill has told of so far.
     *
     * @param numbers of payments and refunds
     */
    record ReportUnbilled(ProviderAccount account, LocalDate day, int issue, List<BilledNumber> numbers)
            implements
            OfServer {
        /** Takes a copy. */
        public ReportUnbilled {
            numbers = Require.list("numbers", numbers);
        }
    }

    /** Says that all of a bill was compared, and all that it lacks was named. */
    record EndBill(ProviderAccount account, LocalDate day, int issue) implements OfServer {}

    /** Ends a difference where the ledger has learnt meanwhile what the bill has proven. */
    record SettleDifference(ProviderAccount account, DifferenceId difference) implements OfServer {}
}
