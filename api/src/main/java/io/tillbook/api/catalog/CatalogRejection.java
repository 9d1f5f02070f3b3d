package io.tillbook.api.catalog;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.kernel.Sku;

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

    /** No such location was opened. */
    record UnknownLocation(LocationId location) implements CatalogRejection {
        @Override
        public String detail() {
            return "Location " + location.value() + " is not known.";
        }
    }

    /** No such product was registered. */
    record UnknownProduct(Sku sku) implements CatalogRejection {
        @Override
        public String detail() {
            return "Product " + sku.value() + " is not known.";
        }
    }

    /** A part of a piece was asked for. */
    record IndivisibleProduct(Sku sku, Quantity quantity) implements CatalogRejection {
        @Override
        public String detail() {
            return "Product " + sku.value() + " comes in whole pieces, not in " + quantity.toDecimal() + ".";
        }
    }

    /** No product has the barcode. */
    record UnknownBarcode(Barcode barcode) implements CatalogRejection {
        @Override
        public String detail() {
            return "Barcode " + barcode.value() + " belongs to no product.";
        }
    }
}
