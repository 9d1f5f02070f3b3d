package io.tillbook.command.catalog;

import io.tillbook.api.catalog.CatalogEvent;
import io.tillbook.api.catalog.CatalogEvent.BarcodeAssigned;
import io.tillbook.api.catalog.CatalogEvent.LocationOpened;
import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import org.jspecify.annotations.Nullable;

/** What is known of a product. */
public sealed interface Product {
    /** How its stream folds. */
    StreamType<Product> STREAM = StreamType.<Product>of("product", new Unknown())
            .on(CatalogEvent.class, Product::evolve);

    /** Nobody has registered it. */
    record Unknown() implements Product {}

    /**
     * It is registered.
     *
     * @param unit the unit of its quantities
     * @param category what it is reported under
     */
    record Registered(Unit unit, @Nullable String category) implements Product {
        /** Whether it comes in such a quantity. */
        boolean comesIn(Quantity quantity) {
            return unit.isDivisible() || quantity.isWhole();
        }
    }

    /** The stream of a product. */
    static StreamRef<Product> at(Sku sku) {
        return STREAM.at(sku);
    }

    private static Product evolve(Product product, CatalogEvent event) {
        return switch (event) {
            case ProductRegistered registered -> new Registered(registered.unit(), registered.category());
            case LocationOpened _,BarcodeAssigned _ -> product;
        };
    }
}
