package io.tillbook.command.inventory;

import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.inventory.InventoryEvent.StockAdjusted;
import io.tillbook.api.inventory.InventoryEvent.StockCounted;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.StocktakeId;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** Which counts are remembered. */
class CountsTest {
    private static final BatchId OLD = new BatchId("old");
    private static final BatchId NEW = new BatchId("new");

    @Test
    void aBookedCountIsForgottenHalfAYearBeforeTheNewest() {
        Counts booked = booked(counted(Counts.NONE, OLD, MORNING), OLD);

        assertThat(counted(booked, NEW, MORNING.plusDays(180)).all()).extracting(Count::batchId)
                .containsExactly(OLD, NEW);
        assertThat(counted(booked, NEW, MORNING.plusDays(181)).all()).extracting(Count::batchId).containsExactly(NEW);
    }

    @Test
    void anOpenCountIsNotForgotten() {
        Counts open = counted(Counts.NONE, OLD, MORNING);

        assertThat(counted(open, NEW, MORNING.plusYears(3)).all()).hasSize(2);
    }

    private static Counts counted(Counts before, BatchId batch, OffsetDateTime at) {
        return before.counted(new StockCounted(STORE, MILK, stocktake(batch), batch, Quantity.of(3), Quantity.of(4),
                Quantity.of(-1), at, null, 0, StockBalance.NONE), Batches.NONE);
    }

    private static Counts booked(Counts before, BatchId batch) {
        return before.booked(new StockAdjusted(STORE, MILK, batch, Quantity.of(-1), Money.ZERO, Money.ZERO, "counted",
                StockBalance.NONE, new StockCause(StockCause.Kind.STOCKTAKE, stocktake(batch).value(), 1), null, null,
                null));
    }

    private static StocktakeId stocktake(BatchId batch) {
        return new StocktakeId("count-" + batch.value());
    }
}
