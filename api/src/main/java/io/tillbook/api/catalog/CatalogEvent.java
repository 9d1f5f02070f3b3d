package io.tillbook.api.catalog;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened in the catalog. */
public sealed interface CatalogEvent extends Event {
    /** A store or warehouse was opened; the fields are those of {@link CatalogCommand.OpenLocation}. */
    record LocationOpened(LocationId location, String name, LocationKind kind, @Nullable String region, ZoneId zone,
            NegativeStock negativeStock) implements CatalogEvent {}

    /** A product was registered; the fields are those of {@link CatalogCommand.RegisterProduct}. */
    record ProductRegistered(Sku sku, String name, Unit unit, @Nullable String category, @Nullable String brand,
            List<Barcode> barcodes, @Nullable Integer taxBasisPoints, @Nullable Integer shelfLifeDays,
            @Nullable Money listPriceMinor, @Nullable Boolean batchTracked, @Nullable Integer minDaysLeft,
            @Nullable Costing costing) implements CatalogEvent {
        /** A product at moving average whose goods need not name a batch. */
        public ProductRegistered(Sku sku, String name, Unit unit, @Nullable String category, @Nullable String brand,
                List<Barcode> barcodes, @Nullable Integer taxBasisPoints, @Nullable Integer shelfLifeDays,
                @Nullable Money listPriceMinor) {
            this(sku, name, unit, category, brand, barcodes, taxBasisPoints, shelfLifeDays, listPriceMinor, null, null,
                    null);
        }
    }

    /** A barcode now scans as a product: the first event of the code's own stream, so it can happen only once. */
    record BarcodeAssigned(Barcode barcode, Sku sku) implements CatalogEvent {}
}
