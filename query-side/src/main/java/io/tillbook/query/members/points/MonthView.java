package io.tillbook.query.members.points;

import io.tillbook.api.members.points.PointsChange;
import java.time.YearMonth;

/**
 * What has happened to the points of all members in a month, by the days on which it became known.
 *
 * @param month which one, as {@code 2026-11}
 * @param earned how many were earned
 * @param spent how many have paid, or were spent on rewards
 * @param takenBack how many that were earned were taken back
 * @param givenBack how many that had been spent came back
 * @param adjusted how many somebody has given, less those that somebody has taken
 * @param lost how many were lost
 * @param others by how many the balances have changed otherwise
 * @param inLots by how much all lots have grown
 * @param debt by how much all debts have grown
 */
record MonthView(String month, long earned, long spent, long takenBack, long givenBack, long adjusted, long lost,
        long others, long inLots, long debt) {
    static MonthView none(String month) {
        return new MonthView(month, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    static String of(PointsChange change) {
        return YearMonth.from(change.on()).toString();
    }

    MonthView plus(PointsMove move, PointsChange change) {
        long points = change.points();
        return switch (move) {
            case EARNED -> with(points, 0, 0, 0, 0, 0, 0, change);
            case SPENT, REDEEMED -> with(0, -points, 0, 0, 0, 0, 0, change);
            case TAKEN_BACK -> with(0, 0, -points, 0, 0, 0, 0, change);
            case GIVEN_BACK, REDEMPTION_CANCELLED -> with(0, 0, 0, points, 0, 0, 0, change);
            case ADJUSTED -> with(0, 0, 0, 0, points, 0, 0, change);
            case LOST -> with(0, 0, 0, 0, 0, -points, 0, change);
            case MOVED_OUT, MOVED_IN, OTHER -> with(0, 0, 0, 0, 0, 0, points, change);
        };
    }

    private MonthView with(long moreEarned, long moreSpent, long moreTaken, long moreGiven, long moreAdjusted,
            long moreLost, long moreOthers, PointsChange change) {
        return new MonthView(month, earned + moreEarned, spent + moreSpent, takenBack + moreTaken,
                givenBack + moreGiven, adjusted + moreAdjusted, lost + moreLost, others + moreOthers,
                inLots + change.inLots(), debt + change.debt());
    }
}
