package io.tillbook.query.members.visit;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import io.tillbook.query.pricing.receipt.KeptReceipt;
import io.tillbook.query.pricing.receipt.ReceiptChange;
import io.tillbook.query.pricing.receipt.ReceiptChanges;
import io.tillbook.query.pricing.receipt.Takings;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Visits of members by location. What comes back counts on the day of the sale; a sale to nobody known writes nothing.
 *
 * @param changes what events change of sales
 */
record MemberVisitsProjection(ReceiptChanges changes) implements Projection<MemberVisitsView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return ReceiptChange.EVENTS;
    }

    @Override
    public List<Step<MemberVisitsView>> steps(RecordedEvent event) {
        return changes.ofMember(event).map(change -> List.of(step(change))).orElse(List.of());
    }

    private static Step<MemberVisitsView> step(ReceiptChange change) {
        KeptReceipt receipt = change.after();
        MemberId member = Objects.requireNonNull(receipt.member());
        LocationId location = receipt.sale().location();
        VisitDay more = new VisitDay(receipt.sale().businessDay(), change.moreReceipts(), morePaid(change));
        return new Step<>(MemberVisitsView.key(member, location),
                before -> (before == null ? MemberVisitsView.none(member, location) : before).plus(more));
    }

    private static Money morePaid(ReceiptChange change) {
        Takings before = change.before() == null ? Takings.NONE : change.before().takings();
        return change.after().takings().minus(before).revenueMinor();
    }
}
