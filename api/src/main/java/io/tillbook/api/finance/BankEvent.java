package io.tillbook.api.finance;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to statements of the bank. */
public sealed interface BankEvent extends Event {
    /** Something happened to a line; on its stream. */
    sealed interface OfLine extends BankEvent permits BankLineTaken, BankLineMatched, BankLineUnmatched {
        /** At which account. */
        BankAccount account();

        /** Which one. */
        BankLine line();
    }

    /** Something happened to what the books have posted to the bank; on a stream of the position. */
    sealed interface OfMovement extends BankEvent permits BankMovementMatched, BankMovementFreed {
        /** Which one. */
        BankMovement movement();
    }

    /**
     * A part of a statement was taken; on its stream.
     *
     * @param taken how many lines were new
     * @param again how many were taken before
     */
    record BankStatementTaken(BankAccount account, StatementHash sha256, int part, int taken, int again)
            implements
            BankEvent {}

    /** A line was taken. */
    record BankLineTaken(BankAccount account, BankLine line) implements OfLine {}

    /**
     * It was said what a line is in the books.
     *
     * @param rest what became of what they differ by; missing where they do not
     * @param restMinor how much that is, in minor units: zero where there is none
     * @param by who has said so; missing where no employee did
     */
    record BankLineMatched(BankAccount account, BankLine line, List<BankMovement> movements, @Nullable BankRest rest,
            Money restMinor, @Nullable EmployeeId by) implements OfLine {
        /** Takes a copy. */
        public BankLineMatched {
            movements = List.copyOf(movements);
        }
    }

    /**
     * That was taken back; the fields are those of what was said.
     *
     * @param by who has taken it back; missing where no employee did
     */
    record BankLineUnmatched(BankAccount account, BankLine line, List<BankMovement> movements, @Nullable BankRest rest,
            Money restMinor, String reason, @Nullable EmployeeId by) implements OfLine {
        /** Takes a copy. */
        public BankLineUnmatched {
            movements = List.copyOf(movements);
        }
    }

    /** A line is the bank's side of a movement. */
    record BankMovementMatched(BankMovement movement, BankAccount account, BankLineId line) implements OfMovement {}

    /** It is not any more. */
    record BankMovementFreed(BankMovement movement) implements OfMovement {}
}
