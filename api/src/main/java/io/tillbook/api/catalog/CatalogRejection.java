package io.tillbook.api.catalog;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.kernel.Sku;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why the catalog refuses, or why a command that relies on it is refused. */
public sealed interface CatalogRejection extends Rejection {
    /** The id is taken by a location that is open already. */
    record LocationAlreadyOpen(LocationId location) implements CatalogRejection {
        @Override
        public String detail() {
            return "Location " + location.value() + " is open already.";
        }
    }

    /** The SKU is taken by a product that is registered already. */
    record ProductAlreadyRegistered(Sku sku) implements CatalogRejection {
        @Override
        public String detail() {
            return "Product " + sku.value() + " is registered already.";
        }
    }

    /** The barcode scans as another product. */
    record BarcodeTaken(Barcode barcode, Sku sku) implements CatalogRejection {
        @Override
        public String detail() {
            return "Barcode " + barcode.value() + " belongs to product " + sku.value() + ".";
        }
    }

    /** The barcode does not scan as the product. */
    record BarcodeNotOfProduct(Barcode barcode, Sku sku) implements CatalogRejection {
        @Override
        public String detail() {
            return "Barcode " + barcode.value() + " does not belong to product " + sku.value() + ".";
        }
    }

    /** No such location was opened. */
    record UnknownLocation(LocationId location) implements CatalogRejection {
        @Override
        public String detail() {
            return "Location " + location.value() + " is not known.";
        }
    }

    /**
     * No such product was registered.
     *
     * @param sku the first of them
     * @param skus where there are several, all of them in the order of the lines, a hundred at most
     * @param total where there are several, how many
     */
    record UnknownProduct(Sku sku, @Nullable List<Sku> skus, @Nullable Integer total) implements CatalogRejection {
        /** One product. */
        public UnknownProduct(Sku sku) {
            this(sku, null, null);
        }

        /** One product or several. */
        public static UnknownProduct of(List<Sku> unknown) {
            return unknown.size() == 1
                    ? new UnknownProduct(unknown.getFirst())
                    : new UnknownProduct(unknown.getFirst(), Unknown.named(unknown), unknown.size());
        }

        @Override
        public String detail() {
            return Unknown.what("Product", skus == null ? List.of(sku) : skus, total)
                    + (skus == null ? " is not known." : " are not known.");
        }
    }

    /** A part of a piece was asked for. */
    record IndivisibleProduct(Sku sku, Quantity quantity) implements CatalogRejection {
        @Override
        public String detail() {
            return "Product " + sku.value() + " comes in whole pieces, not in " + quantity.toDecimal() + ".";
        }
    }

    /**
     * No product has the barcode.
     *
     * @param barcode the first of them
     * @param barcodes where there are several, all of them in the order of the lines, a hundred at most
     * @param total where there are several, how many
     */
    record UnknownBarcode(Barcode barcode, @Nullable List<Barcode> barcodes, @Nullable Integer total)
            implements
            CatalogRejection {
        /** One barcode. */
        public UnknownBarcode(Barcode barcode) {
            this(barcode, null, null);
        }

        /** One barcode or several. */
        public static UnknownBarcode of(List<Barcode> unknown) {
            return unknown.size() == 1
                    ? new UnknownBarcode(unknown.getFirst())
                    : new UnknownBarcode(unknown.getFirst(), Unknown.named(unknown), unknown.size());
        }

        @Override
        public String detail() {
            return Unknown.what("Barcode", barcodes == null ? List.of(barcode) : barcodes, total)
                    + (barcodes == null ? " belongs to no product." : " belong to no product.");
        }
    }
}
