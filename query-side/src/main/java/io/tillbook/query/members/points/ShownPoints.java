package io.tillbook.query.members.points;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.points.PointsAccount;
import io.tillbook.api.members.points.PointsLot;
import java.time.LocalDate;
import java.util.List;

/**
 * The points of a member as of a day, as they are shown.
 *
 * @param member whose they are; who the member is by now
 * @param on which day
 * @param account what there is
 */
record ShownPoints(MemberId member, LocalDate on, PointsAccount account) {
    long balance() {
        return account.balance();
    }

    long usable() {
        return account.usable(on);
    }

    long pending() {
        return account.pending(on);
    }

    long debt() {
        return account.debt();
    }

    List<PointsLot> lots() {
        return account.lots();
    }
}
