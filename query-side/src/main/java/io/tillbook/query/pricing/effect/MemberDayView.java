package io.tillbook.query.pricing.effect;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.query.pricing.receipt.Takings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What members bought at one location on one business day, whatever promotions applied.
 *
 * @param part which part of the members
 * @param buyers by their ids
 */
record MemberDayView(LocationId location, LocalDate day, int part, List<Buyer> buyers) {
    /**
     * A member who bought something, be it all back by now.
     *
     * @param receipts receipts of which something is kept
     */
    record Buyer(MemberId member, int receipts, Takings takings) {}

    static String key(LocationId location, LocalDate day, int part) {
        return location.value() + "/" + day + "/" + part;
    }

    MemberDayView plus(MemberId member, int moreReceipts, Takings more) {
        List<Buyer> after = new ArrayList<>(buyers.size() + 1);
        int receipts = moreReceipts;
        Takings all = more;
        for (Buyer each : buyers) {
            if (each.member().equals(member)) {
                receipts += each.receipts();
                all = all.plus(each.takings());
            } else {
                after.add(each);
            }
        }
        after.add(new Buyer(member, receipts, all));
        after.sort(Comparator.comparing(each -> each.member().value()));
        return new MemberDayView(location, day, part, after);
    }
}
