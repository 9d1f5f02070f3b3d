package io.tillbook.query.finance;

import io.tillbook.api.finance.Entry;
import io.tillbook.api.finance.EntryLine;
import io.tillbook.api.inventory.InventoryEvent;
import io.tillbook.api.inventory.InventoryEvent.StockAdjusted;
import io.tillbook.api.inventory.InventoryEvent.StockIssued;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Balances by location and month, or by location and day. */
final class BalancesProjection implements Projection<BalancesView> {
    private final BookedEvents booked;
    private final Function<LocalDate, String> period;

    /**
     * @param period the month or the day of a day
     */
    BalancesProjection(BookedEvents booked, Function<LocalDate, String> period) {
        this.booked = booked;
        this.period = period;
    }

    private record Page(@Nullable LocationId location, String period) {}

    @Override
    public Set<Class<? extends Event>> interests() {
        return BookedEvents.interests();
    }

    @Override
    public List<Step<BalancesView>> steps(RecordedEvent recorded) {
        Map<Page, List<BalanceRow>> rows = new LinkedHashMap<>();
        for (BookedEntry each : booked.of(recorded)) {
            Entry entry = each.entry();
            for (EntryLine line : entry.lines()) {
                rows.computeIfAbsent(new Page(line.location(), period.apply(each.day())), _ -> new ArrayList<>())
                        .add(BalanceRow.of(entry, line));
            }
        }
        List<Step<BalancesView>> steps = new ArrayList<>();
        rows.forEach((page, more) -> steps.add(step(page, more, stock(recorded, page))));
        if (rows.isEmpty() && recorded.event() instanceof InventoryEvent event
                && !change(event).isZero()) {
            LocalDate day = booked.day(recorded, event.location());
            steps.add(step(new Page(event.location(), period.apply(day)), List.of(), change(event)));
        }
        return steps;
    }

    private Money stock(RecordedEvent recorded, Page page) {
        return recorded.event() instanceof InventoryEvent event
                && event.location().equals(page.location) ? change(event) : Money.ZERO;
    }

    private static Step<BalancesView> step(Page page, List<BalanceRow> more, Money stock) {
        return new Step<>(BalancesView.key(page.location, page.period),
                before -> (before == null ? BalancesView.empty(page.location, page.period) : before)
                        .plus(more, stock));
    }

    /** By how much a stock is worth more, as the stock itself tells it. */
    private static Money change(InventoryEvent event) {
        return switch (event) {
            case StockReceived in -> in.costMinor().minus(in.varianceMinor());
            case StockIssued out -> out.costMinor().negated();
            case StockAdjusted fix -> fix.valueMinor();
            default -> Money.ZERO;
        };
    }
}
