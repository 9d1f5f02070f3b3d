package io.tillbook.query.members.visit;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.query.kernel.Saturating;
import java.util.List;

/**
 * When a member came to a location. It does not grow with what is bought: a card that all tills of a store use has a
 * line a day.
 *
 * @param part which part of the members it belongs to
 * @param receipts all receipts of which something is kept
 * @param paidMinor what is paid for what is kept of all, in minor units
 * @param days the days of the last {@value VisitDays#KEPT_DAYS} before the latest visit, in their order
 */
record MemberVisitsView(MemberId member, int part, LocationId location, long receipts, Money paidMinor,
        List<VisitDay> days) {
    /** How many parts there are: who reads all members reads one part after the other. */
    static final int PARTS = 16;

    static String key(MemberId member, LocationId location) {
        return member.value() + "/" + location.value();
    }

    static MemberVisitsView none(MemberId member, LocationId location) {
        return new MemberVisitsView(member, Math.floorMod(member.value().hashCode(), PARTS), location, 0, Money.ZERO,
                List.of());
    }

    MemberVisitsView plus(VisitDay more) {
        return new MemberVisitsView(member, part, location, receipts + more.receipts(),
                Saturating.plus(paidMinor, more.paidMinor()), VisitDays.plus(days, more));
    }
}
