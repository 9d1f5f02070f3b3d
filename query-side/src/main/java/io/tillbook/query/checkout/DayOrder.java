package io.tillbook.query.checkout;

import io.tillbook.query.kernel.Digits;
import java.time.LocalDate;

/** Keys whose order as texts is that of business days, then of positions. */
final class DayOrder {

    private static final int POSITION_DIGITS = 19;

    private DayOrder() {}

    /** The key of what an event at a position says of a day. */
    static String of(LocalDate day, long position) {
        return day + "/" + Digits.of(position, POSITION_DIGITS);
    }

    /** What is before all keys of a day and of later ones. */
    static String from(LocalDate day) {
        return day + "/";
    }

    /** What is after all keys of a day and before those of later ones: {@code 0} comes after {@code /}. */
    static String after(LocalDate day) {
        return day + "0";
    }
}
