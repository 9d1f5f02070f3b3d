package io.tillbook.query.sales.report;

import io.tillbook.api.kernel.LocationId;
import java.time.LocalDate;

/** A business day of a location. */
public record StoreDay(LocationId location, LocalDate day) {}
