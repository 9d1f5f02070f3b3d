package io.tillbook.query.members.points;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.points.PointsAccount;
import io.tillbook.api.members.points.PointsLot;
import java.time.LocalDate;
import java.util.List;

/**
 * The points of a member as of a day, as they are shown; see {@link PointsAccount}.
 *
 * @param member whose they are; who the member is by now
 * @param on which day
 */
record ShownPoints(MemberId member, LocalDate on, long balance, long usable, long pending, long debt,
        List<PointsLot> lots) {
    static ShownPoints of(MemberId member, LocalDate on, PointsAccount account) {
        return new ShownPoints(member, on, account.balance(), account.usable(on), account.pending(on), account.debt(),
                account.lots());
    }

    /** How many are lost unless they are spent within so many days. */
    long expiring(int days) {
        return new PointsAccount(lots, debt).expiring(on, on.plusDays(days));
    }
}
