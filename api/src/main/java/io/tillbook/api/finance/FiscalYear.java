package io.tillbook.api.finance;

import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.InvalidField;
import java.time.LocalDate;
import java.util.Optional;

/** A year of the books, such as {@code 2026}: from January to December. */
public record FiscalYear(String value) implements Id {
    private static final int DIGITS = 4;
    private static final int FIRST = 1900;

    /** Checks the form. */
    public FiscalYear {
        if (value.length() != DIGITS || !value.chars().allMatch(each -> each >= '0' && each <= '9')
                || Integer.parseInt(value) < FIRST || value.equals("9999")) {
            throw new InvalidField("", "must be a year such as 2026");
        }
    }

    /** The year of a month. */
    public static FiscalYear of(Period month) {
        return new FiscalYear(month.value().substring(0, DIGITS));
    }

    /** The last year that is over at the end of a month; empty before the first one that has a name. */
    public static Optional<FiscalYear> lastThrough(Period month) {
        int year = month.next().firstDay().getYear() - 1;
        return year < FIRST ? Optional.empty() : Optional.of(new FiscalYear(Integer.toString(year)));
    }

    /** The year after it. */
    public FiscalYear next() {
        return new FiscalYear(Integer.toString(Integer.parseInt(value) + 1));
    }

    /** Whether it comes before another one. */
    public boolean isBefore(FiscalYear other) {
        return value.compareTo(other.value) < 0;
    }

    /** Its last month. */
    public Period lastMonth() {
        return new Period(value + "-12");
    }

    /** Its first day. */
    public LocalDate firstDay() {
        return LocalDate.of(Integer.parseInt(value), 1, 1);
    }

    /** Its last day. */
    public LocalDate lastDay() {
        return lastMonth().lastDay();
    }
}
