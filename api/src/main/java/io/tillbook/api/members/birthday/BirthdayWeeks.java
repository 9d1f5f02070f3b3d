package io.tillbook.api.members.birthday;

import java.time.LocalDate;

/**
 * In which weeks the birthday of a member is celebrated.
 *
 * @param year the year of the birthday
 * @param from the first day, a Monday
 * @param until the last day, a Sunday
 */
public record BirthdayWeeks(int year, LocalDate from, LocalDate until) {
    /** Whether a day is in them. */
    public boolean include(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
