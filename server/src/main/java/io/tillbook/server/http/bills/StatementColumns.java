package io.tillbook.server.http.bills;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a bank's statement tell what, by the words in its header.
 *
 * @param day the day of the booking
 * @param amount what came in, or went out below zero; null where two columns tell that
 * @param in what came in; null where one column tells both
 * @param out what went out, above zero or below; null where one column tells both
 * @param reference the number of the line; null where none is taken
 * @param memo what it is for, in words; null where none is taken
 */
record StatementColumns(String day, @Nullable String amount, @Nullable String in, @Nullable String out,
        @Nullable String reference, @Nullable String memo) {
    /** Refuses what says nothing of amounts, or says it twice. */
    StatementColumns {
        boolean isOne = amount != null && in == null && out == null;
        boolean areTwo = amount == null && in != null && out != null;
        if (!isOne && !areTwo) {
            throw new UnreadableStatement("amount, or in and out", "must say which columns have the amounts");
        }
    }

    /** All that a header has to have. */
    List<String> all() {
        return Stream.of(day, amount, in, out, reference, memo).filter(Objects::nonNull).toList();
    }
}
