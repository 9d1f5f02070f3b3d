package io.tillbook.api.finance;

import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.InvalidField;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/** A month of the books, such as {@code 2026-03}. */
public record Period(String value) implements Id {
    /** Checks the form. */
    public Period {
        if (value.length() != "2026-03".length()) {
            throw new InvalidField("", "must be a month such as 2026-03");
        }
        try {
            YearMonth.parse(value);
        } catch (DateTimeParseException _) {
            throw new InvalidField("", "must be a month such as 2026-03");
        }
    }

    /** The month of a day. */
    public static Period of(LocalDate day) {
        return new Period(YearMonth.from(day).toString());
    }

    /** The month after it. */
    public Period next() {
        return new Period(month().plusMonths(1).toString());
    }

    /** The month before it. */
    public Period previous() {
        return new Period(month().minusMonths(1).toString());
    }

    /** Its first day. */
    public LocalDate firstDay() {
        return month().atDay(1);
    }

    /** Its last day. */
    public LocalDate lastDay() {
        return month().atEndOfMonth();
    }

    private YearMonth month() {
        return YearMonth.parse(value);
    }
}
