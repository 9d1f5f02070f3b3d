package io.tillbook.query.members.recommendation;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/**
 * How many receipts of members there are.
 *
 * @param receipts what events put on receipts
 */
record MemberReceiptsProjection(SoldTogether receipts) implements Projection<MemberReceiptsView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return SoldTogether.EVENTS;
    }

    @Override
    public List<Step<MemberReceiptsView>> steps(RecordedEvent event) {
        return receipts.of(event).isFirst()
                ? List.of(new Step<>(MemberReceiptsView.KEY,
                        before -> new MemberReceiptsView(before == null ? 1 : before.receipts() + 1)))
                : List.of();
    }
}
