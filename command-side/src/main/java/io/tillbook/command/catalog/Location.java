package io.tillbook.command.catalog;

import io.tillbook.api.catalog.CatalogEvent.BarcodeAssigned;
import io.tillbook.api.catalog.CatalogEvent.BarcodeWithdrawn;
import io.tillbook.api.catalog.CatalogEvent.LocationOpened;
import io.tillbook.api.catalog.CatalogEvent.ProductChanged;
import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.CatalogEvent;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What is known of a location. */
public sealed interface Location {
    /** How its stream folds. */
    StreamType<Location> STREAM = StreamType.<Location>of("location", new Unknown())
            .on(CatalogEvent.class, Location::evolve);

    /** Nobody has opened it. */
    record Unknown() implements Location {}

    /**
     * It is open.
     *
     * @param zone business days are counted in it
     * @param negativeStock what it does when the books run out
     * @param region the region it belongs to
     */
    record Open(ZoneId zone, NegativeStock negativeStock, @Nullable String region) implements Location {}

    /** The stream of a location. */
    static StreamRef<Location> at(LocationId location) {
        return STREAM.at(location);
    }

    private static Location evolve(Location location, CatalogEvent event) {
        return switch (event) {
            case LocationOpened opened -> new Open(opened.zone(), opened.negativeStock(), opened.region());
            case ProductRegistered _,ProductChanged _,BarcodeAssigned _,BarcodeWithdrawn _ -> location;
        };
    }
}
