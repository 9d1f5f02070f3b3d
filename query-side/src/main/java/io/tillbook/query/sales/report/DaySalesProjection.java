package io.tillbook.query.sales.report;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.returns.ReturnsEvent.ReturnWithoutReceiptAccepted;
import io.tillbook.api.sales.SalesEvent.HeldLinesBooked;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.query.kernel.Projection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Figures by location, business day and subject; a return counts where and when it happened. */
final class DaySalesProjection implements Projection<DaySalesView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(SaleCompleted.class, HeldLinesBooked.class, ReturnAccepted.class,
                ReturnWithoutReceiptAccepted.class);
    }

    @Override
    public List<Step<DaySalesView>> steps(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case SaleCompleted sale -> steps(sale.location(), sale.businessDay(), sale.soldAt().getHour(),
                    sale.cashier(), Contributions.of(sale));
            case HeldLinesBooked booked -> steps(booked.location(), booked.businessDay(), booked.soldAt().getHour(),
                    booked.cashier(), Contributions.of(booked));
            case ReturnAccepted accepted -> steps(accepted.location(), accepted.businessDay(),
                    accepted.returnedAt().getHour(), recorded.occurrence().employee(),
                    Contributions.of(accepted));
            case ReturnWithoutReceiptAccepted accepted -> steps(accepted.location(), accepted.businessDay(),
                    accepted.returnedAt().getHour(), recorded.occurrence().employee(),
                    Contributions.of(accepted));
            default -> List.of();
        };
    }

    private static List<Step<DaySalesView>> steps(LocationId location, LocalDate day, int hour,
            @Nullable EmployeeId cashier, Map<Subject, Figures> contributions) {
        return contributions.entrySet().stream().map(each -> {
            Subject subject = each.getKey();
            return new Step<DaySalesView>(DaySalesView.key(location, day, subject),
                    before -> (before == null ? DaySalesView.empty(location, day, subject) : before)
                            .plus(hour, cashier, each.getValue()));
        }).toList();
    }
}
