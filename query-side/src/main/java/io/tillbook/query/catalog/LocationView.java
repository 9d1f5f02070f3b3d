package io.tillbook.query.catalog;

import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.LocationId;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A store or a warehouse. */
record LocationView(LocationId id, String name, LocationKind kind, @Nullable String region, ZoneId zone,
        NegativeStock negativeStock) {}
