package io.tillbook.api.members.birthday;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Rejection;
import java.time.LocalDate;

/** Why commands about birthdays are refused. */
public sealed interface BirthdayRejection extends Rejection {
    /** Nobody is greeted. */
    record NoBirthdayGreetings() implements BirthdayRejection {
        @Override
        public String detail() {
            return "It is not set how birthdays are celebrated.";
        }
    }

    /** The member was greeted for that birthday, in these or other weeks. */
    record BirthdayAlreadyGreeted(MemberId member, int year) implements BirthdayRejection {
        @Override
        public String detail() {
            return "Member " + member.value() + " was greeted for the birthday of " + year + " before.";
        }
    }

    /** These weeks are over, or still to come. */
    record BirthdayNotNow(MemberId member, LocalDate from, LocalDate until, LocalDate today)
            implements
            BirthdayRejection {
        @Override
        public String detail() {
            return "Member " + member.value() + " is greeted from " + from + " until " + until + ", and today is "
                    + today + ".";
        }
    }
}
