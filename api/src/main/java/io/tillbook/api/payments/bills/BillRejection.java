package io.tillbook.api.payments.bills;

import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.payments.ProviderAccount;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Why commands about bills are refused. */
public sealed interface BillRejection extends Rejection {
    /** The day has a bill of other content, and the new one is not said to take its place. */
    record BillOfOtherContent(ProviderAccount account, LocalDate day, BillHash sha256) implements BillRejection {
        @Override
        public String detail() {
            return "The bill of " + account.value() + " for " + day + " is " + sha256.value()
                    + ": another one has to say that it replaces it.";
        }
    }

    /** This bill was taken before. */
    record BillAlreadyTaken(ProviderAccount account, LocalDate day, BillHash sha256) implements BillRejection {
        @Override
        public String detail() {
            return "The bill " + sha256.value() + " of " + account.value() + " for " + day + " was taken before.";
        }
    }

    /** There is no such bill that is open, or that could be replaced. */
    record UnknownBill(ProviderAccount account, LocalDate day, BillHash sha256) implements BillRejection {
        @Override
        public String detail() {
            return account.value() + " has no bill " + sha256.value() + " for " + day + ".";
        }
    }

    /** All rows of it were told before. */
    record BillAlreadyClosed(ProviderAccount account, LocalDate day) implements BillRejection {
        @Override
        public String detail() {
            return "The bill of " + account.value() + " for " + day + " is closed.";
        }
    }

    /** Other rows have to come first. */
    record BillPartOutOfOrder(int part, int expected) implements BillRejection {
        @Override
        public String detail() {
            return "Part " + part + " came, and part " + expected + " is next.";
        }
    }

    /** A line came after one that is as far down or further. */
    record BillLineOutOfOrder(int line, int after) implements BillRejection {
        @Override
        public String detail() {
            return "Line " + line + " came after line " + after + ".";
        }
    }

    /** A payment in it was made on another day. */
    record BillOfAnotherDay(LocalDate day, int line, OffsetDateTime at) implements BillRejection {
        @Override
        public String detail() {
            return "Line " + line + " is of " + at + ", which is not on " + day + ".";
        }
    }

    /** Rows are missing, or there are too many. */
    record BillIncomplete(int rows, int expected) implements BillRejection {
        @Override
        public String detail() {
            return "The bill has " + rows + " rows, and says that it has " + expected + ".";
        }
    }

    /** Its rows do not add up to what the bill says. */
    record BillTotalsDiffer(BillTotals summed, BillTotals told) implements BillRejection {
        @Override
        public String detail() {
            return "The rows add up to " + words(summed) + ", and the bill says " + words(told) + ".";
        }

        private static String words(BillTotals totals) {
            return totals.paidMinor().minor() + " paid and " + totals.refundedMinor().minor()
                    + " given back (minor units) for fees of " + totals.feeE5() + " (hundred-thousandths)";
        }
    }

    /** A step with a bill is not the next one: it was done before, or the bill was replaced meanwhile. */
    record BillStepNotDue(ProviderAccount account, LocalDate day, int issue) implements BillRejection {
        @Override
        public String detail() {
            return "That is not what comes next for issue " + issue + " of the bill of " + account.value() + " for "
                    + day + ".";
        }
    }

    /** Nobody has found such a difference. */
    record UnknownDifference(ProviderAccount account, DifferenceId difference) implements BillRejection {
        @Override
        public String detail() {
            return "There is no difference " + difference.value() + " with the bills of " + account.value() + ".";
        }
    }

    /** It was found before. */
    record DifferenceAlreadyKnown(ProviderAccount account, DifferenceId difference) implements BillRejection {
        @Override
        public String detail() {
            return "Difference " + difference.value() + " with the bills of " + account.value()
                    + " was found before.";
        }
    }

    /** The difference has ended, by somebody or by itself. */
    record DifferenceAlreadyResolved(ProviderAccount account, DifferenceId difference) implements BillRejection {
        @Override
        public String detail() {
            return "Difference " + difference.value() + " with the bills of " + account.value() + " has ended.";
        }
    }

    /** The ledger and the bill still differ. */
    record DifferenceRemains(ProviderAccount account, DifferenceId difference) implements BillRejection {
        @Override
        public String detail() {
            return "Difference " + difference.value() + " with the bills of " + account.value() + " remains.";
        }
    }

    /** The payout was recorded before. */
    record PayoutAlreadyRecorded(ProviderAccount account, LocalDate day, PayoutReference reference)
            implements
            BillRejection {
        @Override
        public String detail() {
            return "Payout " + reference.value() + " of " + account.value() + " for " + day + " was recorded before.";
        }
    }

    /** There are as many payouts for one day as there can be. */
    record TooManyPayouts(ProviderAccount account, LocalDate day, int most) implements BillRejection {
        @Override
        public String detail() {
            return account.value() + " has " + most + " payouts for " + day + ", and cannot have more.";
        }
    }

    /** There are as many terms as there can be. */
    record TooManyFeeTerms(ProviderAccount account, int most) implements BillRejection {
        @Override
        public String detail() {
            return account.value() + " has " + most + " terms, and cannot have more.";
        }
    }
}
