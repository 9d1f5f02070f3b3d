package io.tillbook.api.members.birthday;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.Require;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How the chain celebrates birthdays. A member is greeted once a year, and has their birthday in what promotions ask
 * for during whole weeks around it: neither what is recorded nor when tells the day.
 *
 * @param daysBefore so many days before it at least
 * @param daysAfter so many days after it at least
 * @param leapDay when February 29 is observed in other years; on February 28 where it is missing
 * @param campaign of which campaign each greeted member is issued a coupon; none where it is missing
 * @param zone by whose midnight a day begins
 */
public record BirthdayPlan(@AtLeast(0) @AtMost(BirthdayPlan.MOST_DAYS) Integer daysBefore,
        @AtLeast(0) @AtMost(BirthdayPlan.MOST_DAYS) Integer daysAfter, @Nullable LeapDay leapDay,
        @Nullable CampaignId campaign, ZoneId zone) {
    /** Most days before or after it. */
    public static final int MOST_DAYS = 60;
    private static final long MONDAY = DayOfWeek.MONDAY.getValue();
    private static final long SUNDAY = DayOfWeek.SUNDAY.getValue();

    /** Checks the fields. */
    public BirthdayPlan {
        Require.between("daysBefore", daysBefore, 0, MOST_DAYS);
        Require.between("daysAfter", daysAfter, 0, MOST_DAYS);
        Require.present("zone", zone);
    }

    /**
     * The weeks in which a birthday is celebrated.
     *
     * @param year the year of the birthday
     */
    public BirthdayWeeks weeks(MonthDay birthday, int year) {
        LocalDate day = (leapDay == null ? LeapDay.FEB_28 : leapDay).observed(birthday, year);
        LocalDate first = day.minusDays(daysBefore);
        LocalDate last = day.plusDays(daysAfter);
        return new BirthdayWeeks(year, first.minusDays(first.getDayOfWeek().getValue() - MONDAY),
                last.plusDays(SUNDAY - last.getDayOfWeek().getValue()));
    }

    /** The weeks that a day is in; of those of two years, the earlier ones. Empty where it is in none. */
    public Optional<BirthdayWeeks> celebrating(MonthDay birthday, LocalDate day) {
        return IntStream.rangeClosed(day.getYear() - 1, day.getYear() + 1)
                .mapToObj(year -> weeks(birthday, year))
                .filter(weeks -> weeks.include(day))
                .findFirst();
    }
}
