package io.tillbook.api.finance;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Rejection;

/** Why statements of the bank are refused. Amounts are in minor units. */
public sealed interface BankRejection extends Rejection {
    /** The part of the statement was taken before. */
    record StatementAlreadyTaken(BankAccount account, StatementHash sha256, int part) implements BankRejection {
        @Override
        public String detail() {
            return "Part " + part + " of statement " + sha256.value() + " of account " + account.value()
                    + " was taken already.";
        }
    }

    /** No statement has told of such a line. */
    record UnknownBankLine(BankAccount account, BankLineId line) implements BankRejection {
        @Override
        public String detail() {
            return "Account " + account.value() + " has no line " + line.value() + ".";
        }
    }

    /** It is said already what the line is. */
    record BankLineAlreadyMatched(BankAccount account, BankLineId line) implements BankRejection {
        @Override
        public String detail() {
            return "Line " + line.value() + " of account " + account.value() + " is matched already.";
        }
    }

    /** Nobody has said what the line is. */
    record BankLineNotMatched(BankAccount account, BankLineId line) implements BankRejection {
        @Override
        public String detail() {
            return "Line " + line.value() + " of account " + account.value() + " is not matched.";
        }
    }

    /** Another line is the bank's side of the movement. */
    record MovementAlreadyMatched(long position, BankAccount account, BankLineId line) implements BankRejection {
        @Override
        public String detail() {
            return "What was posted at position " + position + " is matched with line " + line.value() + " of account "
                    + account.value() + " already.";
        }
    }

    /** The line is not as much as its movements, and it is not said what becomes of the rest. */
    record MatchNotEqual(Money lineMinor, Money movementsMinor) implements BankRejection {
        @Override
        public String detail() {
            return "The line is " + lineMinor.minor() + " and its movements are " + movementsMinor.minor()
                    + " (minor units): say what becomes of the rest.";
        }
    }

    /** The line is as much as its movements, so there is no rest. */
    record NothingLeft(BankLineId line) implements BankRejection {
        @Override
        public String detail() {
            return "Line " + line.value() + " is as much as its movements: there is no rest.";
        }
    }
}
