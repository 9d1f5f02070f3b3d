package io.tillbook.api.members.birthday;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Require;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/** What can be asked of birthdays. */
public sealed interface BirthdayCommand extends Command {
    /**
     * Sets how birthdays are celebrated; nobody is greeted before that.
     *
     * @param plan how; not at all any more where it is missing
     * @param reason why
     */
    record SetBirthdayGreetings(@Nullable BirthdayPlan plan, @Nullable String reason) implements BirthdayCommand {
        /** Checks the fields. */
        public SetBirthdayGreetings {
            Require.optionalText("reason", reason);
        }
    }

    /**
     * Greets a member for a birthday. The server sends it, since nobody else may know when that is.
     *
     * @param member who
     * @param weeks in which weeks it is celebrated
     */
    record GreetBirthday(MemberId member, BirthdayWeeks weeks) implements BirthdayCommand {
        /** Checks the fields. */
        public GreetBirthday {
            Require.present("member", member);
            Require.present("weeks", weeks);
            Require.optionalDay("weeks/from", Require.present("weeks/from", weeks.from()));
            Require.optionalDay("weeks/until", Require.present("weeks/until", weeks.until()));
            if (weeks.from().getDayOfWeek() != DayOfWeek.MONDAY) {
                throw new InvalidField("weeks/from", "must be a Monday: what is recorded must not tell the day");
            }
            if (weeks.until().getDayOfWeek() != DayOfWeek.SUNDAY || weeks.until().isBefore(weeks.from())) {
                throw new InvalidField("weeks/until", "must be a Sunday after weeks/from");
            }
        }
    }
}
