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

    /**
     * A product was changed; on the product's stream. What is missing stayed as it was.
     *
     * @param name its name from then on
     * @param category the category it is reported under
     * @param brand its brand
     * @param shelfLifeDays days from production to expiry
     * @param minDaysLeft how many days a batch has to have left to be sold by itself
     * @param without what it has no more
     * @param addedBarcodes codes that scan as it from then on, and did not before
     * @param removedBarcodes codes that scan as it no more
     * @param reason why
     */
    record ProductChanged(Sku sku, @Nullable String name, @Nullable String category, @Nullable String brand,
            @Nullable Integer shelfLifeDays, @Nullable Integer minDaysLeft, @Nullable List<ProductDetail> without,
            @Nullable List<Barcode> addedBarcodes, @Nullable List<Barcode> removedBarcodes, @Nullable String reason)
            implements
            CatalogEvent {
        /** The category after it. */
        public @Nullable String categoryAfter(@Nullable String before) {
            return ProductChange.after(before, category, without, ProductDetail.CATEGORY);
        }

        /** The brand after it. */
        public @Nullable String brandAfter(@Nullable String before) {
            return ProductChange.after(before, brand, without, ProductDetail.BRAND);
        }

        /** The days from production to expiry after it. */
        public @Nullable Integer shelfLifeDaysAfter(@Nullable Integer before) {
            return ProductChange.after(before, shelfLifeDays, without, ProductDetail.SHELF_LIFE);
        }

        /** The barcodes after it. */
        public List<Barcode> barcodesAfter(List<Barcode> before) {
            return ProductChange.after(before, addedBarcodes, removedBarcodes);
        }
    }

    /** A barcode now scans as a product: on the code's own stream, where it scans as none before. */
    record BarcodeAssigned(Barcode barcode, Sku sku) implements CatalogEvent {}

    /** A barcode scans as no product any more; on the code's own stream. */
    record BarcodeWithdrawn(Barcode barcode, Sku sku) implements CatalogEvent {}
}
