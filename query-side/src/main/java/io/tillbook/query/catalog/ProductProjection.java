package io.tillbook.query.catalog;

import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.catalog.CatalogEvent;
import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Products by SKU. */
final class ProductProjection implements Projection<ProductView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(CatalogEvent.ProductRegistered.class);
    }

    @Override
    public List<Step<ProductView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof ProductRegistered event
                ? List.of(new Step<>(event.sku().value(), before -> product(event)))
                : List.of();
    }

    private static ProductView product(ProductRegistered event) {
        return new ProductView(event.sku(), event.name(), event.unit(), event.category(), event.brand(),
                event.barcodes(), event.taxBasisPoints(), event.shelfLifeDays(), event.listPriceMinor(),
                event.batchTracked(), event.minDaysLeft(), searched(event));
    }

    private static String searched(ProductRegistered event) {
        Stream<String> barcodes = event.barcodes().stream().map(Barcode::value);
        return Stream.concat(Stream.of(event.sku().value(), event.name(), event.brand()), barcodes)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }
}
