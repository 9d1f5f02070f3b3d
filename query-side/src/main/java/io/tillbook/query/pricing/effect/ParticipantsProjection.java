package io.tillbook.query.pricing.effect;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.query.kernel.Projection;
import io.tillbook.query.pricing.receipt.KeptReceipt;
import io.tillbook.query.pricing.receipt.ReceiptChange;
import io.tillbook.query.pricing.receipt.ReceiptChanges;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who used promotions, by location, business day of the sale, and part of the members.
 *
 * @param changes what events change of sales
 */
record ParticipantsProjection(ReceiptChanges changes) implements Projection<ParticipantsView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return ReceiptChange.EVENTS;
    }

    @Override
    public List<Step<ParticipantsView>> steps(RecordedEvent event) {
        return changes.of(event).stream().flatMap(ParticipantsProjection::steps).toList();
    }

    private static Stream<Step<ParticipantsView>> steps(ReceiptChange change) {
        MemberId member = change.after().member();
        long more = change.moreReceipts();
        return member == null || more == 0 ? Stream.empty()
                : change.after().promotions().stream().map(promotion -> step(promotion, change.after(), member, more));
    }

    private static Step<ParticipantsView> step(PromotionId promotion, KeptReceipt receipt, MemberId member,
            long more) {
        LocationId location = receipt.sale().location();
        LocalDate day = receipt.sale().businessDay();
        int part = MemberPart.of(member);
        return new Step<>(ParticipantsView.key(promotion, location, day, part),
                before -> (before == null ? new ParticipantsView(promotion, location, day, part, List.of()) : before)
                        .plus(member, more));
    }
}
