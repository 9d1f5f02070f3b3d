package io.tillbook.query.payments.bills;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.payments.bills.BillEvent.FeeTermsSet;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** What was agreed, by account and first day; what is laid down for a day takes the place of what was before. */
final class FeeTermsProjection implements Projection<FeeTermsView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(FeeTermsSet.class);
    }

    @Override
    public List<Step<FeeTermsView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof FeeTermsSet set
                ? List.of(new Step<>(set.account().value() + "/" + set.from(),
                        _ -> new FeeTermsView(set.account(), set.from(), set.terms(), set.source())))
                : List.of();
    }
}
