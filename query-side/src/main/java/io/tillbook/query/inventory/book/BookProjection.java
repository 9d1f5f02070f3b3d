package io.tillbook.query.inventory.book;

import io.tillbook.api.inventory.InventoryEvent;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/**
 * The book of every stock, by when things happened. Each movement is added to its year, its month and its day, wherever
 * they lie, so that one that becomes known years late changes three lines and no more.
 */
final class BookProjection implements Projection<BookPage> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(InventoryEvent.class);
    }

    @Override
    public List<Step<BookPage>> steps(RecordedEvent recorded) {
        if (!(recorded.event() instanceof InventoryEvent event)) {
            return List.of();
        }
        StockChange change = StockChange.of(event);
        if (!change.isMovement()) {
            return List.of();
        }
        String stock = StockKey.of(event.location(), event.sku());
        BookDay day = BookDay.of(EffectiveTime.of(recorded).toInstant());
        long position = recorded.position();
        return List.of(step(day.years(stock), day.year(), change, position),
                step(day.months(stock), day.month(), change, position),
                step(day.days(stock), day.day(), change, position));
    }

    private static Step<BookPage> step(String key, int period, StockChange change, long position) {
        return new Step<>(key, before -> (before == null ? BookPage.EMPTY : before).with(period, change, position));
    }
}
