package io.tillbook.api.members.birthday;

import java.time.LocalDate;
import java.time.MonthDay;

/** When a birthday on February 29 is observed in other years. */
public enum LeapDay {
    /** On February 28. */
    FEB_28,
    /** On March 1. */
    MAR_1;

    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

    /** The day on which a birthday is observed in a year. */
    public LocalDate observed(MonthDay birthday, int year) {
        LocalDate day = birthday.atYear(year);
        boolean isMoved = birthday.equals(LEAP_DAY) && !day.isLeapYear();
        return isMoved && this == MAR_1 ? day.plusDays(1) : day;
    }
}
