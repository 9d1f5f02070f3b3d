package io.tillbook.query.stocktake;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Quantity;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A count of one line in one zone; later counts of the zone replace it, but it stays.
 *
 * @param replaced how much an earlier count had found there; null where this is the first one
 * @param recordedAt when it became known
 */
record CountView(@Nullable String zone, Quantity quantity, @Nullable Quantity replaced,
        @Nullable EmployeeId countedBy, @Nullable String device, OffsetDateTime countedAt,
        OffsetDateTime recordedAt) {}
