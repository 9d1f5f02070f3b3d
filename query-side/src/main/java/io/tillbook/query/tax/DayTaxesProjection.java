package io.tillbook.query.tax;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.returns.ReturnsEvent.ReturnWithoutReceiptAccepted;
import io.tillbook.api.sales.SalesEvent.HeldLinesBooked;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.query.kernel.Projection;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Taxes by location and business day; a return counts where and when it happened. */
final class DayTaxesProjection implements Projection<DayTaxesView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(SaleCompleted.class, HeldLinesBooked.class, ReturnAccepted.class,
                ReturnWithoutReceiptAccepted.class);
    }

    @Override
    public List<Step<DayTaxesView>> steps(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case SaleCompleted sale -> step(sale.location(), sale.businessDay(), sold(sale.lines()));
            case HeldLinesBooked booked -> step(booked.location(), booked.businessDay(), sold(booked.lines()));
            case ReturnAccepted accepted -> step(accepted.location(), accepted.businessDay(), returned(accepted));
            case ReturnWithoutReceiptAccepted accepted -> step(accepted.location(), accepted.businessDay(),
                    accepted.lines().stream().map(line -> RateFigures.returned(line.refundMinor(), line.tax())));
            default -> List.of();
        };
    }

    private static Stream<RateFigures> sold(List<SoldLine> lines) {
        return lines.stream().map(line -> RateFigures.sold(line.paidMinor(), line.tax()));
    }

    private static Stream<RateFigures> returned(ReturnAccepted accepted) {
        return Stream.concat(
                accepted.lines().stream().map(line -> RateFigures.returned(line.refundMinor(), line.tax())),
                accepted.allRestated().stream().map(line -> RateFigures.restated(line.changeMinor(), line.tax())));
    }

    private static List<Step<DayTaxesView>> step(LocationId location, LocalDate day, Stream<RateFigures> lines) {
        List<RateFigures> rates = RateSums.of(lines);
        return rates.isEmpty() ? List.of()
                : List.of(new Step<>(DayTaxesView.key(location, day),
                        before -> before == null ? new DayTaxesView(location, day, rates) : before.plus(rates)));
    }
}
