package io.tillbook.query.tax;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.tax.TaxEvent.ProductClassified;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** Products that are in tax classes, by SKU. */
final class ClassifiedProductProjection implements Projection<ClassifiedProductView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(ProductClassified.class);
    }

    @Override
    public List<Step<ClassifiedProductView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof ProductClassified classified
                ? List.of(new Step<>(classified.sku().value(), before -> before == null
                        ? ClassifiedProductView.of(classified)
                        : before.with(classified)))
                : List.of();
    }
}
