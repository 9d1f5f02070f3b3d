package io.tillbook.command.catalog;

import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.catalog.CatalogEvent.BarcodeAssigned;
import io.tillbook.api.catalog.CatalogEvent.BarcodeWithdrawn;
import io.tillbook.api.catalog.CatalogEvent.LocationOpened;
import io.tillbook.api.catalog.CatalogEvent.ProductChanged;
import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.CatalogEvent;
import io.tillbook.api.kernel.Sku;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.Optional;

/** Which product a barcode scans as. */
record BarcodeOwner(Optional<Sku> sku) {
    private static final StreamType<BarcodeOwner> STREAM = StreamType
            .of("barcode", new BarcodeOwner(Optional.empty()))
            .on(CatalogEvent.class, BarcodeOwner::evolve);

    static StreamRef<BarcodeOwner> of(Barcode barcode) {
        return STREAM.at(barcode);
    }

    private static BarcodeOwner evolve(BarcodeOwner owner, CatalogEvent event) {
        return switch (event) {
            case BarcodeAssigned assigned -> new BarcodeOwner(Optional.of(assigned.sku()));
            case BarcodeWithdrawn _ -> new BarcodeOwner(Optional.empty());
            case LocationOpened _,ProductRegistered _,ProductChanged _ -> owner;
        };
    }
}
