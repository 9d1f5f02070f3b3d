package io.tillbook.query.finance;

import io.tillbook.api.finance.Entry;
import io.tillbook.api.finance.EntryLine;
import io.tillbook.api.giftcards.GiftCardEvent;
import io.tillbook.api.inventory.InventoryEvent;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
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
        Told told = Told.by(recorded.event());
        Page where = told.isNothing() ? null : where(recorded, rows.keySet());
        if (where != null) {
            rows.computeIfAbsent(where, _ -> new ArrayList<>());
        }
        List<Step<BalancesView>> steps = new ArrayList<>();
        rows.forEach((page, more) -> steps.add(new Step<>(BalancesView.key(page.location, page.period),
                before -> (before == null ? BalancesView.empty(page.location, page.period) : before)
                        .plus(more, page.equals(where) ? told : Told.NOTHING))));
        return steps;
    }

    /** Beside what was posted, where something was. */
    private @Nullable Page where(RecordedEvent recorded, Set<Page> posted) {
        return switch (recorded.event()) {
            case InventoryEvent event -> posted.stream()
                    .filter(page -> event.location().equals(page.location))
                    .findFirst()
                    .orElseGet(() -> new Page(event.location(), period.apply(booked.day(recorded, event.location()))));
            case GiftCardEvent _ -> posted.stream()
                    .findFirst()
                    .orElseGet(() -> new Page(null, period.apply(recorded.occurrence().occurredAt().toLocalDate())));
            default -> null;
        };
    }
}
