package io.tillbook.query.inventory;

import io.tillbook.api.kernel.LocationId;
import java.time.ZoneId;

/** What the stock needs to know of a location to tell its business day. */
record StockedLocationView(LocationId location, ZoneId zone) {}
