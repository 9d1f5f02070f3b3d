package io.tillbook.query.shifts;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.shifts.CountId;
import io.tillbook.api.shifts.TenderCount;
import java.time.OffsetDateTime;
import java.util.List;

/** What somebody has counted. Counted again, both counts stay. */
public record ShiftCount(CountId count, List<TenderCount> counts, EmployeeId by, OffsetDateTime countedAt) {}
