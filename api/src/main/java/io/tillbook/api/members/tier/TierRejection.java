package io.tillbook.api.members.tier;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Rejection;
import java.time.LocalDate;

/** Why commands about tiers are refused. */
public sealed interface TierRejection extends Rejection {
    /** No tier is called so. */
    record UnknownTier(String tier) implements TierRejection {
        @Override
        public String detail() {
            return "There is no tier " + tier + ".";
        }
    }

    /** The time of the member's tier is not over. */
    record TierNotDue(MemberId member, LocalDate until, LocalDate today) implements TierRejection {
        @Override
        public String detail() {
            return "The tier of member " + member.value() + " holds until " + until + ", and today is " + today + ".";
        }
    }

    /** The last day is farther ahead than a tier may be set for. */
    record TierDayTooFar(LocalDate until, LocalDate latest) implements TierRejection {
        @Override
        public String detail() {
            return "A tier is set until " + latest + " at most, and not until " + until + ".";
        }
    }

    /** The last day is over. */
    record TierDayInPast(LocalDate until, LocalDate today) implements TierRejection {
        @Override
        public String detail() {
            return "The day " + until + " is over: today is " + today + ".";
        }
    }
}
