package io.tillbook.query.payments;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.payments.PaymentsEvent.TenderRulesSet;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** Tender rules by the location and the moment from which on they hold. */
final class TenderRulesProjection implements Projection<TenderRulesView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(TenderRulesSet.class);
    }

    @Override
    public List<Step<TenderRulesView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof TenderRulesSet set
                ? List.of(new Step<>(TenderRulesView.key(set), _ -> TenderRulesView.of(set)))
                : List.of();
    }
}
