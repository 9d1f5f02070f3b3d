package io.tillbook.api.catalog;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Required;
import io.tillbook.api.kernel.Sku;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of the catalog. */
public sealed interface CatalogCommand extends Command {
    /**
     * Opens a store or a warehouse.
     *
     * @param location its id
     * @param name its name, in any language
     * @param kind store or warehouse
     * @param region the region it is reported under
     * @param zone its time zone: business days are counted in it
     * @param negativeStock what it does when the books run out
     */
    record OpenLocation(LocationId location, String name, LocationKind kind, @Nullable String region, ZoneId zone,
            NegativeStock negativeStock) implements CatalogCommand {
        /** Checks the fields. */
        public OpenLocation {
            Require.present("location", location);
            Require.text("name", name);
            Require.present("kind", kind);
            Require.optionalText("region", region);
            Require.present("zone", zone);
            Require.present("negativeStock", negativeStock);
        }
    }

    /**
     * Registers a product of the chain.
     *
     * @param sku its id
     * @param name its name, in any language
     * @param unit the unit of its quantities and prices
     * @param category the category it is reported under
     * @param brand its brand
     * @param barcodes codes that scan as this product
     * @param taxBasisPoints tax contained in its price, in basis points
     * @param shelfLifeDays days from production to expiry
     * @param listPriceMinor its list price for one unit, in minor units
     * @param batchTracked whether its goods are kept by batches, so that all that comes in has to name one; false where
     *     it is missing
     * @param minDaysLeft how many days a batch has to have left to be sold by itself; 0 where it is missing, so that
     *     its last day is one
     * @param costing how the cost of its goods is told; MOVING_AVERAGE where it is missing
     */
    record RegisterProduct(Sku sku, String name, Unit unit, @Nullable String category, @Nullable String brand,
            @Required(false) List<Barcode> barcodes, @AtLeast(0) @AtMost(10_000) @Nullable Integer taxBasisPoints,
            @AtMost(36_500) @Nullable Integer shelfLifeDays, @Nullable Money listPriceMinor,
            @Nullable Boolean batchTracked, @AtLeast(0) @AtMost(36_500) @Nullable Integer minDaysLeft,
            @Nullable Costing costing) implements CatalogCommand {
        private static final Bounds BOUNDS = Bounds.of(RegisterProduct.class);

        /** Checks the fields. */
        public RegisterProduct {
            Require.present("sku", sku);
            Require.text("name", name);
            Require.present("unit", unit);
            Require.optionalText("category", category);
            Require.optionalText("brand", brand);
            barcodes = Require.list("barcodes", barcodes);
            if (!Require.distinct(barcodes)) {
                throw new InvalidField("barcodes", "must not repeat a code");
            }
            BOUNDS.check("taxBasisPoints", taxBasisPoints);
            BOUNDS.check("shelfLifeDays", shelfLifeDays);
            BOUNDS.check("listPriceMinor", listPriceMinor);
            BOUNDS.check("minDaysLeft", minDaysLeft);
        }

        /** A product at moving average whose goods need not name a batch. */
        public RegisterProduct(Sku sku, String name, Unit unit, @Nullable String category, @Nullable String brand,
                List<Barcode> barcodes, @Nullable Integer taxBasisPoints, @Nullable Integer shelfLifeDays,
                @Nullable Money listPriceMinor) {
            this(sku, name, unit, category, brand, barcodes, taxBasisPoints, shelfLifeDays, listPriceMinor, null, null,
                    null);
        }
    }

    /**
     * Changes what a product is called, how it is grouped and what scans as it, from now on; what is missing stays as
     * it was. What was sold before keeps its category. Unit, costing and whether goods are kept by batches stay for
     * ever, since stock is kept in them; prices are changed by price lists, taxes by tax classes.
     *
     * @param sku a registered product
     * @param name its name, in any language
     * @param category the category it is reported under
     * @param brand its brand
     * @param shelfLifeDays days from production to expiry, of batches that come in from now on
     * @param minDaysLeft how many days a batch has to have left to be sold by itself
     * @param without what it has no more
     * @param addBarcodes codes that scan as it from now on; none of another product
     * @param removeBarcodes codes of it that scan as nothing from now on; they may be given to another product then
     * @param reason why
     */
    record ChangeProduct(Sku sku, @Nullable String name, @Nullable String category, @Nullable String brand,
            @AtMost(36_500) @Nullable Integer shelfLifeDays,
            @AtLeast(0) @AtMost(36_500) @Nullable Integer minDaysLeft,
            @AtLeast(1) @Nullable List<ProductDetail> without, @AtLeast(1) @Nullable List<Barcode> addBarcodes,
            @AtLeast(1) @Nullable List<Barcode> removeBarcodes, @Nullable String reason)
            implements
            CatalogCommand {
        private static final Bounds BOUNDS = Bounds.of(ChangeProduct.class);

        /** Checks the fields. */
        public ChangeProduct {
            Require.present("sku", sku);
            Require.optionalText("name", name);
            Require.optionalText("category", category);
            Require.optionalText("brand", brand);
            BOUNDS.check("shelfLifeDays", shelfLifeDays);
            BOUNDS.check("minDaysLeft", minDaysLeft);
            without = distinct("without", without);
            addBarcodes = distinct("addBarcodes", addBarcodes);
            removeBarcodes = distinct("removeBarcodes", removeBarcodes);
            Require.optionalText("reason", reason);
            ProductChange.check(name, category, brand, shelfLifeDays, minDaysLeft, without, addBarcodes,
                    removeBarcodes);
        }

        private static <T> @Nullable List<T> distinct(String field, @Nullable List<T> told) {
            if (told == null) {
                return null;
            }
            List<T> values = Require.list(field, told);
            if (values.isEmpty() || !Require.distinct(values)) {
                throw new InvalidField(field, "must have at least one value where it is given, and each once");
            }
            return values;
        }

        /** Codes that scan as it from now on. */
        public List<Barcode> added() {
            return addBarcodes == null ? List.of() : addBarcodes;
        }

        /** Codes that scan as nothing from now on. */
        public List<Barcode> removed() {
            return removeBarcodes == null ? List.of() : removeBarcodes;
        }
    }
}
