package io.tillbook.query.replenishment;

import java.time.ZoneId;

/** The time zone that a location counts its business days in. */
record StoreZoneView(ZoneId zone) {}
