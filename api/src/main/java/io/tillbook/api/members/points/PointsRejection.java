package io.tillbook.api.members.points;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Rejection;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Why commands about points are refused, and sales that points pay a part of. */
public sealed interface PointsRejection extends Rejection {
    /**
     * The member has fewer points than are to pay.
     *
     * @param asked how many are to pay
     * @param usable how many can be spent
     */
    record NotEnoughPoints(MemberId member, long asked, long usable) implements PointsRejection {
        @Override
        public String detail() {
            return "Member " + member.value() + " can spend " + usable + " points, not " + asked + ".";
        }
    }

    /**
     * Points were taken back that had been spent; no point can be spent before as many were earned.
     *
     * @param asked how many points are to pay
     * @param debt how many have to be earned before
     */
    record PointsInDebt(MemberId member, long asked, long debt) implements PointsRejection {
        @Override
        public String detail() {
            return "Member " + member.value() + " owes " + debt + " points, so " + asked + " cannot be spent.";
        }
    }

    /** Points are to pay of whom nobody has told whose they are, or of somebody whom nobody has registered. */
    record PointsOfNobody(@Nullable MemberId member, long asked) implements PointsRejection {
        @Override
        public String detail() {
            return member == null ? "No member is named of whom " + asked + " points are to pay."
                    : "Member " + member.value() + ", of whom " + asked + " points are to pay, is not registered.";
        }
    }

    /** Points have taken something off, but it is not told how many. */
    record PointsNotTold(long paidMinor) implements PointsRejection {
        @Override
        public String detail() {
            return "Points are to pay " + paidMinor + " (minor units), but it is not told how many.";
        }
    }

    /**
     * Points have taken something off that is not what they are worth.
     *
     * @param points how many are to pay
     * @param valueMinor what a point is worth at the store, in minor units; they pay nothing at 0
     * @param paidMinor what they have taken off
     */
    record PointsWorthOther(long points, long valueMinor, long paidMinor) implements PointsRejection {
        @Override
        public String detail() {
            return "A point is worth " + valueMinor + " (minor units) at the store, so " + points + " cannot pay "
                    + paidMinor + ".";
        }
    }

    /** The program was to begin before it became known. */
    record ProgramInPast(OffsetDateTime from, OffsetDateTime now) implements PointsRejection {
        @Override
        public String detail() {
            return "A points program cannot begin at " + from + ", which is over; it is " + now + ".";
        }
    }

    /** Points were to be given, but no program says how long they live. */
    record ExpiryNotTold(MemberId member) implements PointsRejection {
        @Override
        public String detail() {
            return "No points program says how long points live, and expiresOn is not told.";
        }
    }

    /** The last day of points that are given is over. */
    record ExpiryInPast(LocalDate expiresOn, LocalDate today) implements PointsRejection {
        @Override
        public String detail() {
            return "The last day of points cannot be " + expiresOn + ", which is over; today is " + today + ".";
        }
    }

    /** The last day of the points is not over everywhere. */
    record PointsNotOver(MemberId member, LocalDate expiresOn, LocalDate today) implements PointsRejection {
        @Override
        public String detail() {
            return "Points of " + expiresOn + " cannot be written off: somewhere it is still " + today + ".";
        }
    }

    /** The member has no points of that day. */
    record NothingToExpire(MemberId member, LocalDate expiresOn) implements PointsRejection {
        @Override
        public String detail() {
            return "Member " + member.value() + " has no points whose last day is " + expiresOn + ".";
        }
    }

    /**
     * Members would be found through too many others.
     *
     * @param most how many at most
     */
    record TooManyMerges(MemberId member, int most) implements PointsRejection {
        @Override
        public String detail() {
            return "Member " + member.value() + " would be found through more than " + most + " others.";
        }
    }
}
