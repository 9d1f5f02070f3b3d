package io.tillbook.query.members.recommendation;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** How many receipts of members there are. */
final class MemberReceiptsProjection implements Projection<MemberReceiptsView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(SaleCompleted.class);
    }

    @Override
    public List<Step<MemberReceiptsView>> steps(RecordedEvent event) {
        return BoughtTogetherProjection.skus(event).isEmpty() ? List.of()
                : List.of(new Step<>(MemberReceiptsView.KEY,
                        before -> new MemberReceiptsView(before == null ? 1 : before.receipts() + 1)));
    }
}
