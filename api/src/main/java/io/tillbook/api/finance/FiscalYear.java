package io.tillbook.api.finance;

import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.InvalidField;
import java.time.LocalDate;

/** A year of the books, such as {@code 2026}: from January to December. */
public record FiscalYear(String value) implements Id {
    private static final int DIGITS = 4;

    /** Checks the form. */
    public FiscalYear {
        if (value.length() != DIGITS || !value.chars().allMatch(each -> each >= '0' && each <= '9')
                || value.compareTo("1900") < 0 || value.equals("9999")) {
            throw new InvalidField("", "must be a year such as 2026");
        }
    }

    /** The year of a month. */
    public static FiscalYear of(Period month) {
        return new FiscalYear(month.value().substring(0, DIGITS));
    }

    /** The year after it. */
    public FiscalYear next() {
        return new FiscalYear(Integer.toString(Integer.parseInt(value) + 1));
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
