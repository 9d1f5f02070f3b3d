package io.tillbook.server.demo;

import io.tillbook.api.inventory.InventoryCommand.AdjustStock;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.transfers.ReceiveLine;
import io.tillbook.api.transfers.Shortfall;
import io.tillbook.api.transfers.TransfersCommand.ReceiveTransfer;
import io.tillbook.server.demo.Checkout.Sold;
import io.tillbook.server.demo.DemoChain.DemoStore;
import io.tillbook.server.demo.DemoShifts.Act;
import io.tillbook.server.demo.DemoWarehouse.Carried;
import io.tillbook.server.demo.DemoWarehouse.Load;
import io.tillbook.server.demo.goods.Shelf;
import io.tillbook.server.demo.goods.ShelfBatch;
import io.tillbook.server.demo.pricing.Picked;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A store of the demo chain, day by day. */
final class StoreLife {
    private static final LocalTime LORRY = LocalTime.of(7, 0);
    private static final LocalTime MARKET = LocalTime.of(7, 20);
    private static final LocalTime NIGHT = LocalTime.of(22, 15);
    private static final int OPENS = 8;
    /** How busy the hours are from eight o'clock on: before work, at noon, after work. */
    private static final int[] HOURS = {5, 5, 4, 6, 10, 7, 4, 4, 6, 10, 13, 11, 7, 3};
    private static final int WEEKEND_PERCENT = 140;
    private static final int BROKEN_PERCENT = 15;
    private static final int SPOILAGE_PERCENT = 40;
    private static final List<DemoProduct> FRESH = DemoAssortment.ALL.stream()
            .filter(product -> product.kind().isDirect())
            .toList();

    private final DemoStore store;
    private final DemoJournal journal;
    private final RepeatableRandom random;
    private final Shelf shelf = new Shelf();
    private final Supplies supplies;
    private final ReturnDesk returns;
    private final Checkout checkout;
    private final DemoShifts shifts;
    private final DemoCards cards;

    /**
     * @param lastDay the last day of the story
     * @param cards of banks that customers pay with
     */
    StoreLife(DemoStore store, DemoJournal journal, RepeatableRandom random, LocalDate lastDay, DemoCards cards) {
        this.store = store;
        this.journal = journal;
        this.random = random;
        this.cards = cards;
        this.supplies = new Supplies(store.id(), shelf, journal, random.split());
        this.checkout = new Checkout(store.id(), random.split());
        this.returns = new ReturnDesk(shelf, checkout, journal, random.split());
        this.shifts = new DemoShifts(store.id(), checkout.tills(), journal, lastDay);
    }

    LocationId id() {
        return store.id();
    }

    Shelf shelf() {
        return shelf;
    }

    /** Unloads the warehouse's lorry. Now and then something has broken on the way. */
    void unload(LocalDate day, Load load) {
        boolean broken = random.chance(BROKEN_PERCENT);
        List<ReceiveLine> lines = new ArrayList<>();
        load.lots().forEach((lineNo, carried) -> {
            Quantity arrived = broken && lineNo == 1
                    ? carried.lot().quantity().minus(Quantity.of(1))
                    : carried.lot().quantity();
            lines.add(new ReceiveLine(lineNo, arrived));
            put(carried, arrived);
        });
        @Nullable Shortfall shortfall = broken ? Shortfall.DAMAGED : null;
        journal.arrive(day.atTime(LORRY), store.id(), new ReceiveTransfer(load.transfer(), lines, shortfall));
    }

    private void put(Carried carried, Quantity arrived) {
        if (arrived.isPositive()) {
            shelf.put(carried.product().sku(), carried.lot().with(arrived));
        }
    }

    /**
     * Lives through a day: fresh goods, customers, and what has to be thrown away at night.
     *
     * @param isCutOff whether its last till reaches nobody, and goes on with the prices of the day before
     */
    void live(LocalDate day, boolean isCutOff) {
        switchOn(isCutOff);
        supplies.receive(day.atTime(MARKET), "MARKET", FRESH, DemoProduct::target);
        Stream.concat(shifts.of(day).stream(), moments(day).map(moment -> new Act(moment, () -> sell(moment))))
                .sorted(Comparator.comparing(Act::at))
                .forEach(act -> {
                    returns.takeBackUntil(act.at());
                    act.what().run();
                });
        returns.takeBackUntil(day.atTime(NIGHT));
        throwAway(day);
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            weighFruit(day);
        }
    }

    /** Tills learn today's prices. */
    private void switchOn(boolean isCutOff) {
        for (Till till : checkout.tills()) {
            if (isCutOff && till == checkout.tills().getLast()) {
                till.loseLine();
            } else {
                till.learn(journal.prices());
            }
        }
    }

    private Stream<LocalDateTime> moments(LocalDate day) {
        int usual = store.salesPerDay() * (Basket.isWeekend(day) ? WEEKEND_PERCENT : 100) / 100;
        return Stream.generate(() -> day.atTime(OPENS + random.weighted(HOURS), random.below(60), random.below(60)))
                .limit(random.between(usual - usual / 5, usual + usual / 5))
                .sorted();
    }

    private void sell(LocalDateTime at) {
        List<Picked> picked = new Basket(shelf, random).fill();
        if (!picked.isEmpty()) {
            Sold sold = checkout.sell(at, picked);
            journal.sell(at, cards.paid(at, sold.sale()));
            returns.consider(at.toLocalDate(), sold);
        }
    }

    private void throwAway(LocalDate day) {
        for (DemoProduct product : DemoAssortment.ALL) {
            shelf.takeExpired(product.sku(), day).forEach(lot -> adjust(day, product, lot, "过期 · Expired"));
        }
    }

    private void weighFruit(LocalDate day) {
        for (DemoProduct product : FRESH) {
            if (product.kind() == DemoProduct.Kind.FRUIT && random.chance(SPOILAGE_PERCENT)) {
                Quantity lost = Quantity.ofThousandths(5L * random.between(10, 80));
                shelf.take(product.sku(), lost).ifPresent(lot -> adjust(day, product, lot, "损耗 · Spoilage"));
            }
        }
    }

    private void adjust(LocalDate day, DemoProduct product, ShelfBatch lot, String reason) {
        String key = String.join("/", store.id().value(), day.toString(), product.sku().value(),
                lot.batch() == null ? "" : lot.batch().value());
        journal.adjust(day.atTime(NIGHT), key, new AdjustStock(store.id(), product.sku(), lot.batch(),
                lot.quantity().negated(), reason));
    }
}
