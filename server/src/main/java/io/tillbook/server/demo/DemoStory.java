package io.tillbook.server.demo;

import io.tillbook.api.kernel.CommandId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * Eight weeks in the life of the demo chain. The same last day gives the same commands; another one moves them in time,
 * and with the weekends their number.
 */
final class DemoStory {
    static final int DAYS = 8 * 7;
    private static final long SEED = 20_261_122L;
    private static final LocalTime FOUNDED = LocalTime.of(2, 0);

    private DemoStory() {}

    /** The first day of the story that ends with this one. */
    static LocalDate firstDay(LocalDate lastDay) {
        return lastDay.minusDays(DAYS - 1L);
    }

    /** The last day of the story that begins with this one. */
    static LocalDate lastDay(LocalDate firstDay) {
        return firstDay.plusDays(DAYS - 1L);
    }

    /** The id of the command that ends the story. */
    static CommandId lastCommand() {
        return DemoJournal.endId();
    }

    /** All commands, each after those it rests on. */
    static List<DemoCommand> until(LocalDate lastDay) {
        DemoJournal journal = new DemoJournal();
        RepeatableRandom random = new RepeatableRandom(SEED);
        DemoWarehouse warehouse = new DemoWarehouse(journal, random.split());
        List<StoreLife> stores = DemoChain.STORES.stream()
                .map(store -> new StoreLife(store, journal, random.split()))
                .toList();
        LocalDate first = firstDay(lastDay);
        DemoChain.found(journal, first.atTime(FOUNDED));
        DemoPrices.set(journal, first.atTime(FOUNDED));
        DemoPromotions.publish(journal, first.atTime(FOUNDED));
        first.datesUntil(lastDay.plusDays(1)).forEach(day -> live(day, day.equals(first), warehouse, stores));
        warehouse.closeTheBooks(lastDay);
        return journal.commands();
    }

    private static void live(LocalDate day, boolean first, DemoWarehouse warehouse, List<StoreLife> stores) {
        if (first || DemoWarehouse.sendsOn(day)) {
            warehouse.buy(day);
            stores.forEach(store -> warehouse.send(day, store.id(), store.shelf())
                    .forEach(load -> store.unload(day, load)));
        }
        stores.forEach(store -> store.live(day));
    }
}
