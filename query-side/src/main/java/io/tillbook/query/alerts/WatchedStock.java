package io.tillbook.query.alerts;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;

/** A stock that there has ever been, or that has a policy of its own. */
public record WatchedStock(LocationId location, Sku sku) {}
