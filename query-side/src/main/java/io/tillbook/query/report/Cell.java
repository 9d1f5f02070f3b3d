package io.tillbook.query.report;

import io.tillbook.api.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What stands in a row of a report, below one of its columns. */
public sealed interface Cell {
    /** Nothing. */
    Cell NOTHING = new Nothing();

    /** Words, such as a name. */
    record Words(String text) implements Cell {}

    /** A day. */
    record Day(LocalDate day) implements Cell {}

    /** A whole number, such as a position. */
    record Count(long count) implements Cell {}

    /** An amount of money, in minor units. */
    record Amount(Money amount) implements Cell {}

    /** There is nothing to tell. */
    record Nothing() implements Cell {}

    /** The name of something; nothing where it has none. */
    static Cell words(@Nullable String text) {
        return text == null ? NOTHING : new Words(text);
    }

    /** An amount; nothing where there is none. */
    static Cell amount(@Nullable Money amount) {
        return amount == null ? NOTHING : new Amount(amount);
    }
}
