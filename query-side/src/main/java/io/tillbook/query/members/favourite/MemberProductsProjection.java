package io.tillbook.query.members.favourite;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import io.tillbook.query.pricing.receipt.ReceiptChange;
import io.tillbook.query.pricing.receipt.ReceiptChanges;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What members buy, by location: one document for each receipt, however many lines it has.
 *
 * @param changes what events change of sales
 */
record MemberProductsProjection(ReceiptChanges changes) implements Projection<MemberProductsView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return ReceiptChange.EVENTS;
    }

    @Override
    public List<Step<MemberProductsView>> steps(RecordedEvent event) {
        return changes.ofMember(event).map(change -> List.of(step(change))).orElse(List.of());
    }

    private static Step<MemberProductsView> step(ReceiptChange change) {
        MemberId member = Objects.requireNonNull(change.after().member());
        LocationId location = change.after().sale().location();
        Basket more = Basket.of(change);
        return new Step<>(MemberProductsView.key(member, location),
                before -> (before == null ? MemberProductsView.none(member, location) : before).plus(more));
    }
}
