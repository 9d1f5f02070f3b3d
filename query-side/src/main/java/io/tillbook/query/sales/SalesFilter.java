package io.tillbook.query.sales;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which sales are wanted: of a location, of a member, of business days from one to another, both included. */
record SalesFilter(@Nullable LocationId location, @Nullable MemberId member, @Nullable LocalDate from,
        @Nullable LocalDate to) {}
