package io.tillbook.query.payments;

import io.tillbook.query.kernel.Digits;
import java.time.LocalDate;

/** Places whose order as texts is that of days, then of positions: days and cursors are bounds of one field. */
final class DayPlace {
    private static final int POSITION_DIGITS = 19;

    private DayPlace() {}

    /** The place of what an event at a position says of a day. */
    static String of(LocalDate day, long position) {
        return day + "/" + Digits.of(position, POSITION_DIGITS);
    }

    /** What is before all places of a day and of later ones. */
    static String from(LocalDate day) {
        return day + "/";
    }

    /** What is after all places of a day and before those of later ones: {@code 0} comes after {@code /}. */
    static String after(LocalDate day) {
        return day + "0";
    }
}
