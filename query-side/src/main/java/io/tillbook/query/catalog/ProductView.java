package io.tillbook.query.catalog;

import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.catalog.CatalogEvent.ProductChanged;
import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.catalog.picture.ProductPicture;
import io.tillbook.api.kernel.Days;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A product.
 *
 * @param sku its SKU
 * @param name what it is called
 * @param unit the unit of its quantities
 * @param category what it is reported under
 * @param brand its brand
 * @param barcodes its barcodes
 * @param taxBasisPoints tax rate in basis points (1300 is 13 %)
 * @param shelfLifeDays how many days goods keep
 * @param listPriceMinor list price in minor units
 * @param batchTracked whether its goods are told apart by batches; not where it is missing
 * @param minDaysLeft how many days goods must have left to be sold by themselves; none where it is missing
 * @param picture what it shows
 * @param searched everything a text is looked for in, in lower case
 */
public record ProductView(Sku sku, String name, Unit unit, @Nullable String category, @Nullable String brand,
        List<Barcode> barcodes, @Nullable Integer taxBasisPoints, @Nullable Integer shelfLifeDays,
        @Nullable Money listPriceMinor, @Nullable Boolean batchTracked, @Nullable Integer minDaysLeft,
        @Nullable ProductPicture picture, String searched) {
    static ProductView of(ProductRegistered event) {
        return new ProductView(event.sku(), event.name(), event.unit(), event.category(), event.brand(),
                event.barcodes(), event.taxBasisPoints(), event.shelfLifeDays(), event.listPriceMinor(),
                event.batchTracked(), event.minDaysLeft(), null,
                searched(event.sku(), event.name(), event.brand(), event.barcodes()));
    }

    ProductView after(ProductChanged event) {
        String nameThen = event.name() == null ? name : event.name();
        String brandThen = event.brandAfter(brand);
        List<Barcode> barcodesThen = event.barcodesAfter(barcodes);
        return new ProductView(sku, nameThen, unit, event.categoryAfter(category), brandThen, barcodesThen,
                taxBasisPoints, event.shelfLifeDaysAfter(shelfLifeDays), listPriceMinor, batchTracked,
                event.minDaysLeft() == null ? minDaysLeft : event.minDaysLeft(), picture,
                searched(sku, nameThen, brandThen, barcodesThen));
    }

    /** The same with another picture, or none. */
    ProductView showing(@Nullable ProductPicture other) {
        return new ProductView(sku, name, unit, category, brand, barcodes, taxBasisPoints, shelfLifeDays,
                listPriceMinor, batchTracked, minDaysLeft, other, searched);
    }

    private static String searched(Sku sku, String name, @Nullable String brand, List<Barcode> barcodes) {
        return Stream.concat(Stream.of(sku.value(), name, brand), barcodes.stream().map(Barcode::value))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    /** The day on which a batch must not be expired to be sold by itself on a day. */
    public LocalDate leastExpiry(LocalDate day) {
        return minDaysLeft == null ? day : Days.nearest(day.plusDays(minDaysLeft));
    }
}
