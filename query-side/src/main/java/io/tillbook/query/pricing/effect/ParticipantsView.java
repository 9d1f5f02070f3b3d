package io.tillbook.query.pricing.effect;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.pricing.basket.PromotionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Who used a promotion at one location with the sales of one business day.
 *
 * @param part which part of the members
 * @param participants by their ids
 */
record ParticipantsView(PromotionId promotion, LocationId location, LocalDate day, int part,
        List<Participant> participants) {
    /**
     * Somebody who used it.
     *
     * @param receipts on how many receipts that are not all back
     */
    record Participant(MemberId member, long receipts) {}

    static String key(PromotionId promotion, LocationId location, LocalDate day, int part) {
        return promotion.value() + "/" + location.value() + "/" + day + "/" + part;
    }

    /** With so many receipts more, or less. */
    ParticipantsView plus(MemberId member, long more) {
        List<Participant> after = new ArrayList<>(participants.size() + 1);
        long receipts = more;
        for (Participant each : participants) {
            if (each.member().equals(member)) {
                receipts += each.receipts();
            } else {
                after.add(each);
            }
        }
        if (receipts > 0) {
            after.add(new Participant(member, receipts));
            after.sort(Comparator.comparing(each -> each.member().value()));
        }
        return new ParticipantsView(promotion, location, day, part, after);
    }
}
