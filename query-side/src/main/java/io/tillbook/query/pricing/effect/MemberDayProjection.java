package io.tillbook.query.pricing.effect;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import io.tillbook.query.pricing.receipt.KeptReceipt;
import io.tillbook.query.pricing.receipt.ReceiptChange;
import io.tillbook.query.pricing.receipt.ReceiptChanges;
import io.tillbook.query.pricing.receipt.Takings;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What members bought, by location, business day of the sale, and part of the members.
 *
 * @param changes what events change of sales
 */
record MemberDayProjection(ReceiptChanges changes) implements Projection<MemberDayView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return ReceiptChange.EVENTS;
    }

    @Override
    public List<Step<MemberDayView>> steps(RecordedEvent event) {
        return changes.of(event).map(MemberDayProjection::steps).orElse(List.of());
    }

    private static List<Step<MemberDayView>> steps(ReceiptChange change) {
        MemberId member = change.after().member();
        Takings less = change.before() == null ? Takings.NONE : change.before().takings();
        return member == null ? List.of()
                : List.of(step(member, change.after(), change.after().takings().minus(less)));
    }

    private static Step<MemberDayView> step(MemberId member, KeptReceipt receipt, Takings more) {
        LocationId location = receipt.sale().location();
        LocalDate day = receipt.sale().businessDay();
        int part = MemberPart.of(member);
        return new Step<>(MemberDayView.key(location, day, part),
                before -> (before == null ? new MemberDayView(location, day, part, List.of()) : before)
                        .plus(member, more));
    }
}
