package io.tillbook.server.demo;

import io.tillbook.api.kernel.CommandId;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
    private static final LocalTime PRICE_TAGS = LocalTime.of(6, 0);
    /** After so many days a store changes its prices, and one of its tills has no line for some. */
    private static final int PRICES_CHANGE = 30;
    private static final int DAYS_CUT_OFF = 3;

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
        DemoCards cards = new DemoCards(journal, lastDay);
        List<StoreLife> stores = DemoChain.STORES.stream()
                .map(store -> new StoreLife(store, journal, random.split(), lastDay, cards))
                .toList();
        LocalDate first = firstDay(lastDay);
        LocalDateTime founded = first.atTime(FOUNDED);
        DemoChain.found(journal, founded);
        DemoSuppliers.name(journal, founded);
        DemoMembers.join(journal, founded);
        DemoTaxes.set(journal, founded);
        DemoPrices.set(journal, founded);
        DemoPromotions.publish(journal, founded, lastDay.plusDays(1).atStartOfDay());
        DemoGroups.promise(journal, founded);
        DemoGiftCards.sell(journal, founded);
        DemoLoyalty.begin(journal, founded);
        DemoBooks.keep(journal, founded, lastDay);
        Changes changes = new Changes(first, first.plusDays(PRICES_CHANGE));
        first.datesUntil(lastDay.plusDays(1)).forEach(day -> live(day, changes, journal, warehouse, stores));
        cards.bill();
        DemoGroups.gather(journal, lastDay);
        DemoMarkdowns.decide(journal, lastDay.atStartOfDay(), stores);
        warehouse.closeTheBooks(lastDay);
        return journal.commands();
    }

    /** The days on which something is otherwise. */
    private record Changes(LocalDate first, LocalDate prices) {
        /** Whether a till of the store whose prices have changed goes on with the old ones. */
        boolean areMissed(LocalDate day, StoreLife store) {
            return store.id().equals(DemoPrices.CHANGING.id()) && !day.isBefore(prices)
                    && day.isBefore(prices.plusDays(DAYS_CUT_OFF));
        }
    }

    private static void live(LocalDate day, Changes changes, DemoJournal journal, DemoWarehouse warehouse,
            List<StoreLife> stores) {
        if (day.equals(changes.first()) || DemoWarehouse.sendsOn(day)) {
            warehouse.buy(day);
            stores.forEach(store -> warehouse.send(day, store.id(), store.shelf())
                    .forEach(load -> store.unload(day, load)));
        }
        if (day.equals(changes.prices())) {
            DemoPrices.change(journal, day.atTime(PRICE_TAGS));
        }
        stores.forEach(store -> store.live(day, changes.areMissed(day, store)));
    }
}
