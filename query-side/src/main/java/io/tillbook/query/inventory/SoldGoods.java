package io.tillbook.query.inventory;

import io.tillbook.api.inventory.HandedOverLine;
import io.tillbook.api.inventory.ReservationEvent.ReservationCommitted;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.returns.ReturnedLine;
import io.tillbook.api.returns.ReturnedLineWithoutReceipt;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.returns.ReturnsEvent.ReturnWithoutReceiptAccepted;
import io.tillbook.api.sales.SalesEvent.HeldLinesBooked;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SoldLine;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What customers took, or brought back, of the stocks of a location.
 *
 * @param location where
 * @param day when, by the clock of whoever told it
 * @param quantities how much, below zero where it came back
 */
record SoldGoods(LocationId location, LocalDate day, Map<Sku, Quantity> quantities) {

    static SoldGoods of(SaleCompleted sale, RecordedEvent recorded) {
        return new SoldGoods(sale.location(), day(recorded, sale.soldAt()),
                sums(sale.lines(), SoldLine::sku, SoldLine::quantity));
    }

    static SoldGoods of(HeldLinesBooked booked, RecordedEvent recorded) {
        return new SoldGoods(booked.location(), day(recorded, booked.soldAt()),
                sums(booked.lines(), SoldLine::sku, SoldLine::quantity));
    }

    static SoldGoods of(ReturnAccepted back, RecordedEvent recorded) {
        return new SoldGoods(back.location(), day(recorded, back.returnedAt()),
                sums(back.lines(), ReturnedLine::sku, line -> line.quantity().negated()));
    }

    static SoldGoods of(ReturnWithoutReceiptAccepted back, RecordedEvent recorded) {
        return new SoldGoods(back.location(), day(recorded, back.returnedAt()),
                sums(back.lines(), ReturnedLineWithoutReceipt::sku, line -> line.quantity().negated()));
    }

    /** What was promised and fetched was wanted like what was sold; a sale that took it tells so itself. */
    static SoldGoods of(ReservationCommitted taken, RecordedEvent recorded) {
        List<HandedOverLine> lines = taken.sale() == null ? taken.lines() : List.of();
        return new SoldGoods(taken.location(), day(recorded, recorded.occurrence().occurredAt()),
                sums(lines, HandedOverLine::sku, HandedOverLine::quantity));
    }

    /** A clock that runs ahead must not move a stock's sales into days that have yet to come. */
    static LocalDate day(RecordedEvent recorded, OffsetDateTime told) {
        OffsetDateTime known = recorded.occurrence().receivedAt().atOffset(told.getOffset());
        return (told.isAfter(known) ? known : told).toLocalDate();
    }

    private static <L> Map<Sku, Quantity> sums(List<L> lines, Function<L, Sku> sku, Function<L, Quantity> quantity) {
        Map<Sku, Quantity> sums = new LinkedHashMap<>();
        lines.forEach(line -> sums.merge(sku.apply(line), quantity.apply(line), Quantity::plus));
        return sums;
    }
}
