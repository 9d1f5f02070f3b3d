package io.tillbook.query.inventory;

import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.inventory.InventoryEvent;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.inventory.batch.BatchesNow;
import io.tillbook.query.inventory.book.BookPage;
import io.tillbook.query.kernel.Saturating;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one SKU at one location and changes with every movement, so that a movement writes it once.
 *
 * @param location the location
 * @param sku the SKU
 * @param onHand quantity at the location
 * @param valueMinor its cost value, in minor units
 * @param inTransit what is on its way to the location
 * @param reserved how much of it is promised to somebody; none where it is missing
 * @param batches what of it is of which batch; missing where nothing is of a batch
 * @param lastChange position of the last event of the stock itself or of goods on their way to it; 0 where there was
 *     none
 * @param since day of the first event of the stock itself, by the clock of whoever sent it; missing where there was
 *     none
 * @param sold what was sold on the newest business days, in their order
 * @param months what moved it in each month
 */
public record StockLevelView(LocationId location, Sku sku, Quantity onHand, Money valueMinor, Transit inTransit,
        @Nullable Quantity reserved, @Nullable List<BatchBalance> batches, long lastChange, @Nullable LocalDate since,
        List<SoldDay> sold, BookPage months) {

    /**
     * Goods on their way.
     *
     * @param quantity how much
     * @param valueMinor the cost value they carry, in minor units
     */
    public record Transit(Quantity quantity, Money valueMinor) {

        static final Transit NONE = new Transit(Quantity.ZERO, Money.ZERO);

        Transit plus(Transit other) {
            return new Transit(Saturating.plus(quantity, other.quantity),
                    Saturating.plus(valueMinor, other.valueMinor));
        }

        Transit negated() {
            return new Transit(quantity.negated(), valueMinor.negated());
        }
    }

    /** A reader that has no use for sold goods and months need not load them. */
    public StockLevelView {
        sold = sold == null ? List.of() : sold;
        months = months == null ? BookPage.EMPTY : months;
    }

    /** Nothing. */
    public static StockLevelView none(LocationId location, Sku sku) {
        return new StockLevelView(location, sku, Quantity.ZERO, Money.ZERO, Transit.NONE, null, null, 0, null,
                List.of(), BookPage.EMPTY);
    }

    /** What can be sold: on hand less reserved, quarantined and expired on a day. */
    public Quantity available(LocalDate least) {
        BatchesNow now = batchesNow();
        return onHand.minus(promised()).minus(now.quarantined()).minus(now.expired(least));
    }

    /** The batches of which there is something, by name. */
    public List<BatchBalance> batchesOnHand() {
        return batches == null
                ? List.of()
                : batches.stream()
                        .filter(each -> !each.onHand().isZero())
                        .sorted(Comparator.comparing(each -> each.batch().id().value()))
                        .toList();
    }

    StockLevelView with(InventoryEvent event, RecordedEvent recorded) {
        StockBalance balance = event.after();
        return new StockLevelView(location, sku, balance.onHand(), balance.valueMinor(), inTransit, balance.reserved(),
                batchesAfter(balance.touchedBatches()), recorded.position(),
                since == null ? SoldGoods.day(recorded, recorded.occurrence().occurredAt()) : since, sold,
                months.withMonthOf(event, recorded));
    }

    StockLevelView withMoreInTransit(Transit more, long position) {
        return new StockLevelView(location, sku, onHand, valueMinor, inTransit.plus(more), reserved, batches, position,
                since, sold, months);
    }

    StockLevelView withMoreSold(LocalDate day, Quantity more) {
        return new StockLevelView(location, sku, onHand, valueMinor, inTransit, reserved, batches, lastChange, since,
                SoldDay.plus(sold, day, more), months);
    }

    Quantity promised() {
        return reserved == null ? Quantity.ZERO : reserved;
    }

    BatchesNow batchesNow() {
        return new BatchesNow(location, sku, onHand, valueMinor, batches == null ? List.of() : batches);
    }

    private @Nullable List<BatchBalance> batchesAfter(List<BatchBalance> touched) {
        if (touched.isEmpty()) {
            return batches;
        }
        List<BatchBalance> after = new ArrayList<>(batches == null ? List.of() : batches);
        for (BatchBalance balance : touched) {
            after.removeIf(each -> each.batch().id().equals(balance.batch().id()));
            if (!balance.isOver()) {
                after.add(balance);
            }
        }
        return after.isEmpty() ? null : List.copyOf(after);
    }
}
