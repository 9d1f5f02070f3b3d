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
import java.util.Objects;
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
        return changes.ofMember(event).map(change -> List.of(step(change))).orElse(List.of());
    }

    private static Step<MemberDayView> step(ReceiptChange change) {
        KeptReceipt receipt = change.after();
        MemberId member = Objects.requireNonNull(receipt.member());
        Takings less = change.before() == null ? Takings.NONE : change.before().takings();
        Takings more = receipt.takings().minus(less);
        int receipts = change.moreReceipts();
        LocationId location = receipt.sale().location();
        LocalDate day = receipt.sale().businessDay();
        int part = MemberPart.of(member);
        return new Step<>(MemberDayView.key(location, day, part),
                before -> (before == null ? new MemberDayView(location, day, part, List.of()) : before)
                        .plus(member, receipts, more));
    }
}
