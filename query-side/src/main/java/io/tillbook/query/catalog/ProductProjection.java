package io.tillbook.query.catalog;

import io.tillbook.api.catalog.CatalogEvent.ProductChanged;
import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.picture.PictureEvent.ProductPictureRemoved;
import io.tillbook.api.catalog.picture.PictureEvent.ProductPictureSet;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** Products by SKU. */
final class ProductProjection implements Projection<ProductView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(ProductRegistered.class, ProductChanged.class, ProductPictureSet.class,
                ProductPictureRemoved.class);
    }

    @Override
    public List<Step<ProductView>> steps(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case ProductRegistered registered ->
                List.of(new Step<>(registered.sku().value(), _ -> ProductView.of(registered)));
            case ProductChanged changed ->
                List.of(new Step<>(changed.sku().value(), before -> before == null ? null : before.after(changed)));
            case ProductPictureSet set -> List.of(
                    new Step<>(set.sku().value(), before -> before == null ? null : before.showing(set.shown())));
            case ProductPictureRemoved removed -> List.of(
                    new Step<>(removed.sku().value(), before -> before == null ? null : before.showing(null)));
            default -> List.of();
        };
    }
}
