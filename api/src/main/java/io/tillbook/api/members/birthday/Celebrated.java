package io.tillbook.api.members.birthday;

import io.tillbook.api.members.birthday.BirthdayEvent.BirthdayGreeted;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The birthdays for which a member was greeted of late.
 *
 * @param weeks in which weeks they are celebrated; four at most
 */
public record Celebrated(List<BirthdayWeeks> weeks) {
    /** None. */
    public static final Celebrated NONE = new Celebrated(List.of());
    private static final int MOST = 4;

    /** Takes a copy. */
    public Celebrated {
        weeks = List.copyOf(weeks);
    }

    /** Whether a birthday is celebrated on a day. */
    public boolean isOn(LocalDate day) {
        return weeks.stream().anyMatch(each -> each.include(day));
    }

    /** Whether the member was greeted for the birthday of a year. */
    public boolean isGreeted(int year) {
        return weeks.stream().anyMatch(each -> each.year() == year);
    }

    /** After one more greeting. */
    public Celebrated after(BirthdayGreeted greeted) {
        return with(List.of(greeted.weeks()));
    }

    /** With more of them; the latest are kept. */
    public Celebrated with(List<BirthdayWeeks> more) {
        List<BirthdayWeeks> all = Stream.concat(weeks.stream(), more.stream())
                .distinct()
                .sorted(Comparator.comparing(BirthdayWeeks::from))
                .toList();
        return new Celebrated(all.subList(Math.max(0, all.size() - MOST), all.size()));
    }
}
