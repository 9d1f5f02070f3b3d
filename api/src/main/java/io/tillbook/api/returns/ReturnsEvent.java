package io.tillbook.api.returns;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.sales.SaleId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** What happened in returns. */
public sealed interface ReturnsEvent extends Event {
    /**
     * Goods of a sale were taken back.
     *
     * @param returnedAt when, in the time zone of the location
     * @param businessDay the day it counts for
     * @param totalMinor what was refunded: the sum of the lines' refunds, in minor units
     */
    record ReturnAccepted(ReturnId returnId, SaleId saleId, LocationId location, RegisterId register,
            OffsetDateTime returnedAt, LocalDate businessDay, List<ReturnedLine> lines, List<Refund> refunds,
            String reason, Money totalMinor) implements ReturnsEvent {}

    /** The same return as the sale remembers it, on the sale's own stream, so that nothing comes back twice. */
    record SaleLinesReturned(SaleId saleId, ReturnId returnId, List<ReturnedLine> lines, List<Refund> refunds)
            implements
            ReturnsEvent {}
}
