package io.tillbook.command.finance.bank;

import io.tillbook.api.finance.BankAccount;
import io.tillbook.api.finance.BankEvent.BankLineMatched;
import io.tillbook.api.finance.BankEvent.BankLineTaken;
import io.tillbook.api.finance.BankEvent.BankLineUnmatched;
import io.tillbook.api.finance.BankEvent.OfLine;
import io.tillbook.api.finance.BankLine;
import io.tillbook.api.finance.BankLineId;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;

/** A line of an account at a bank. */
sealed interface StatementLine {
    /** How its stream folds. */
    StreamType<StatementLine> STREAM = StreamType.<StatementLine>of("bankline", new Unknown())
            .on(OfLine.class, StatementLine::evolve);

    /** No statement has told of it. */
    record Unknown() implements StatementLine {}

    /** Nobody has said what it is. */
    record Open(BankLine line) implements StatementLine {}

    /** It is said what it is. */
    record Matched(BankLineMatched as) implements StatementLine {}

    static StreamRef<StatementLine> at(BankAccount account, BankLineId line) {
        return STREAM.at(account, line);
    }

    private static StatementLine evolve(StatementLine before, OfLine event) {
        return switch (event) {
            case BankLineTaken taken -> new Open(taken.line());
            case BankLineMatched matched -> new Matched(matched);
            case BankLineUnmatched back -> new Open(back.line());
        };
    }
}
