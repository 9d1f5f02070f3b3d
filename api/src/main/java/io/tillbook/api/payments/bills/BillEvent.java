package io.tillbook.api.payments.bills;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.ProviderNumber;
import io.tillbook.api.sales.TenderMethod;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to bills of payment providers, and to what they were compared with. */
public sealed interface BillEvent extends Event {
    /** The account with the provider. */
    ProviderAccount account();

    /** Something happened to the bill of a day; on its stream. */
    sealed interface OfBill
            extends
            BillEvent
            permits BillOpened, BillRowsAdded, BillClosed, BillPartWithdrawn, BillPartCompared, BillReconciled {
        /** By the clock of the provider. */
        LocalDate day();

        /** Which of the bills of that day: 1, and one more with each that took the place of another. */
        int issue();
    }

    /**
     * A bill is about to be taken.
     *
     * @param totals what it says of its rows
     * @param replaces whose place it takes
     */
    record BillOpened(ProviderAccount account, LocalDate day, int issue, BillHash sha256, TenderMethod method,
            BillTotals totals, @Nullable BillHash replaces) implements OfBill {}

    /**
     * Rows were added.
     *
     * @param lastLine the line of the last of them
     * @param totals of all rows so far
     */
    record BillRowsAdded(ProviderAccount account, LocalDate day, int issue, int part, int lastLine, BillTotals totals)
            implements
            OfBill {}

    /**
     * All rows are there, and add up to what the bill says.
     *
     * @param parts in so many parts
     */
    record BillClosed(ProviderAccount account, LocalDate day, int issue, TenderMethod method, int parts,
            BillTotals totals) implements OfBill {}

    /** What was compared with a part of the bill before was taken back. */
    record BillPartWithdrawn(ProviderAccount account, LocalDate day, int issue, int part) implements OfBill {}

    /**
     * A part was compared.
     *
     * @param matched how many of its rows agree with the ledger
     * @param differing how many do not
     */
    record BillPartCompared(ProviderAccount account, LocalDate day, int issue, int part, int matched, int differing)
            implements
            OfBill {}

    /** All of it was compared, and all that it lacks was named. */
    record BillReconciled(ProviderAccount account, LocalDate day, int issue, TenderMethod method, BillTotals totals)
            implements
            OfBill {}

    /** The rows of a part of a bill; on a stream of the part's own. */
    record BillRowsKept(ProviderAccount account, LocalDate day, int issue, int part, List<BillRow> rows)
            implements
            BillEvent {
        /** Takes a copy. */
        public BillRowsKept {
            rows = List.copyOf(rows);
        }
    }

    /** Something happened to a payment or refund in bills; on a stream of the number's own. */
    sealed interface OfNumber extends BillEvent permits RowCompared, RowWithdrawn {
        /** Its number. */
        ProviderNumber number();
    }

    /**
     * A row was compared with the payment or refund of its number.
     *
     * @param day of the bill
     * @param line of the row
     * @param amountMinor as the bill has it: what came in above 0, what went out below
     * @param feeE5 as the bill has it
     * @param difference how they differ; null where they do not
     * @param location the store of the payment
     * @param businessDay the day that the payment or refund counts for in its store; that of the bill where the ledger
     *     says that no money has moved
     * @param method what the customer paid with
     */
    record RowCompared(ProviderAccount account, ProviderNumber number, LocalDate day, int issue, int line,
            BillRowKind kind, Money amountMinor, long feeE5, @Nullable DifferenceKind difference, LocationId location,
            LocalDate businessDay, TenderMethod method) implements OfNumber {}

    /** A comparison was taken back, as another bill of the day has taken the place of this one. */
    record RowWithdrawn(ProviderAccount account, ProviderNumber number, LocalDate day, int issue, int line,
            BillRowKind kind, Money amountMinor, long feeE5, LocationId location, LocalDate businessDay,
            TenderMethod method)
            implements
            OfNumber {}

    /** Something happened to a difference; on its stream. */
    sealed interface OfDifference
            extends
            BillEvent
            permits DifferenceFound, DifferenceCounted, DifferenceSettled, DifferenceResolved {
        /** Which one. */
        DifferenceId difference();
    }

    /**
     * A bill and the ledger differ.
     *
     * @param day of the bill
     * @param figures what they say
     */
    record DifferenceFound(ProviderAccount account, DifferenceId difference, LocalDate day, DifferenceKind kind,
            DifferenceFigures figures) implements OfDifference {}

    /**
     * What has waited for one more bill was not in that either: it counts from now on, as ONLY_LEDGER.
     *
     * @param day of the bill that has not told of it either
     */
    record DifferenceCounted(ProviderAccount account, DifferenceId difference, LocalDate day)
            implements
            OfDifference {}

    /** A difference has ended by itself. */
    record DifferenceSettled(ProviderAccount account, DifferenceId difference, SettledBy by) implements OfDifference {}

    /**
     * Somebody has said what a difference is.
     *
     * @param by who; missing where no person is known
     */
    record DifferenceResolved(ProviderAccount account, DifferenceId difference, ResolvedAs as, String note,
            @Nullable EmployeeId by) implements OfDifference {}

    /** The bank has received a payout; on the stream of payouts for that day. */
    record PayoutRecorded(ProviderAccount account, LocalDate day, PayoutReference reference, Money amountMinor,
            LocalDate receivedOn) implements BillEvent {}

    /** It was laid down what a provider takes; on the stream of the account's terms. */
    record FeeTermsSet(ProviderAccount account, FeeTerms terms, LocalDate from, String source) implements BillEvent {}
}
