package io.tillbook.command.pricing.groupbuy;

import io.tillbook.api.catalog.CatalogRejection;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The store where somebody joins or leaves a group, where that happens at one. */
final class StoreOfGroup {
    private StoreOfGroup() {}

    static Footprint reading(Footprint footprint, @Nullable LocationId store) {
        return store == null ? footprint : footprint.reading(Location.at(store));
    }

    /** Rule: it is open. */
    static Optional<CatalogRejection> unknown(States states, @Nullable LocationId store) {
        return store == null ? Optional.empty() : Catalog.unknownLocation(states, store);
    }
}
