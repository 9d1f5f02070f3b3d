package io.tillbook.query.catalog;

import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.LocationId;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A store or a warehouse.
 *
 * @param id its id
 * @param name what it is called
 * @param kind which of both it is
 * @param region where it is reported under
 * @param zone business days are counted in it
 * @param negativeStock what it does when more is taken out than the books have
 */
public record LocationView(LocationId id, String name, LocationKind kind, @Nullable String region, ZoneId zone,
        NegativeStock negativeStock) {}
