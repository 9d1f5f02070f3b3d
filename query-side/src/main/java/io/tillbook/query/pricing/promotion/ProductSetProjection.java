package io.tillbook.query.pricing.promotion;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.pricing.productset.ProductSetEvent.ProductSetDefined;
import io.tillbook.api.pricing.productset.ProductSetEvent;
import io.tillbook.query.kernel.Projection;
import io.tillbook.query.pricing.promotion.ProductSetView.SetVersion;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Product sets by their ids. */
final class ProductSetProjection implements Projection<ProductSetView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(ProductSetEvent.class);
    }

    @Override
    public List<Step<ProductSetView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof ProductSetEvent event ? switch (event) {
            case ProductSetDefined defined ->
                List.of(new Step<>(defined.productSet().value(), before -> after(before, recorded, defined)));
        } : List.of();
    }

    private static ProductSetView after(@Nullable ProductSetView before, RecordedEvent recorded,
            ProductSetDefined event) {
        List<SetVersion> versions = new ArrayList<>(before == null ? List.of() : before.versions());
        versions.add(new SetVersion(event.version(), event.name(), event.goods(),
                recorded.occurrence().receivedAt().atOffset(ZoneOffset.UTC)));
        return new ProductSetView(event.productSet(), versions);
    }
}
