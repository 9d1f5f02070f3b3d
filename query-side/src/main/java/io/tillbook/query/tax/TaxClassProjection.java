package io.tillbook.query.tax;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.tax.TaxEvent.TaxRateSet;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** Tax classes by id. */
final class TaxClassProjection implements Projection<TaxClassView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(TaxRateSet.class);
    }

    @Override
    public List<Step<TaxClassView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof TaxRateSet set
                ? List.of(new Step<>(set.taxClass().value(),
                        before -> before == null ? TaxClassView.of(set) : before.with(set)))
                : List.of();
    }
}
