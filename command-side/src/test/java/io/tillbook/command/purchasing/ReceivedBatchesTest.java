package io.tillbook.command.purchasing;

import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.inventory.InventoryRejection.BatchDatesDiffer;
import io.tillbook.api.inventory.InventoryRejection.BatchDatesMissing;
import io.tillbook.api.inventory.InventoryRejection.ExpiryOutOfRange;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Days;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.purchasing.GoodsReceiptId;
import io.tillbook.api.purchasing.GoodsReceiptLine;
import io.tillbook.api.purchasing.PurchasingCommand.ReceiveGoods;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Batches of milk, which has to name them and keeps for 21 days. */
class ReceivedBatchesTest {
    private static final LocalDate MADE = LocalDate.of(2026, 11, 20);
    private static final Batch KNOWN = new Batch(new BatchId("B1"), MADE, MADE.plusDays(21));

    private final DeciderSpec<ReceiveGoods> spec = DeciderSpec.of(new ReceiveGoodsDecider())
            .given(Shop.opened(STORE, NegativeStock.BLOCK))
            .given(Product.at(MILK), new ProductRegistered(MILK, "milk", Unit.PIECE, null, null, List.of(), null, 21,
                    null, true, null, null));

    @Test
    void aBatchThatIsNotThereTellsItsDates() {
        spec.when(receipt("G1", null, null)).thenRefused(new BatchDatesMissing(MILK, KNOWN.id()));
    }

    @Test
    void aBatchThatIsThereNeedNotTellThemAgain() {
        spec.givenAccepted(receipt("G1", MADE, null));

        StockReceived again = spec.when(receipt("G2", null, null)).only(StockReceived.class);
        assertThat(again.producedOn()).isEqualTo(MADE);
        assertThat(again.expiresOn()).isEqualTo(MADE.plusDays(21));
        spec.when(receipt("G3", MADE, null)).thenAccepted();
        spec.when(receipt("G4", null, MADE.plusDays(21))).thenAccepted();
    }

    @Test
    void aBatchThatIsThereHasNoOtherDates() {
        spec.givenAccepted(receipt("G1", MADE, null));

        spec.when(receipt("G2", MADE.plusDays(1), null))
                .thenRefused(new BatchDatesDiffer(STORE, MILK, KNOWN,
                        new Batch(KNOWN.id(), MADE.plusDays(1), MADE.plusDays(22))));
        spec.when(receipt("G2", null, MADE.plusDays(30)))
                .thenRefused(new BatchDatesDiffer(STORE, MILK, KNOWN,
                        new Batch(KNOWN.id(), MADE, MADE.plusDays(30))));
    }

    @Test
    void noBatchExpiresAfterTheLastDayOfTheBooks() {
        spec.when(receipt("G1", Days.LAST.minusDays(20), null))
                .thenRefused(new ExpiryOutOfRange(MILK, KNOWN.id(), Days.LAST.minusDays(20)));
        spec.when(receipt("G1", Days.LAST, null)).thenRefused(new ExpiryOutOfRange(MILK, KNOWN.id(), Days.LAST));
        spec.when(receipt("G1", Days.LAST.minusDays(21), null)).thenAccepted();
    }

    private static ReceiveGoods receipt(String id, @Nullable LocalDate producedOn, @Nullable LocalDate expiresOn) {
        return new ReceiveGoods(new GoodsReceiptId(id), STORE, null, List.of(new GoodsReceiptLine(1, MILK,
                Quantity.of(2), null, Money.of(100), KNOWN.id(), producedOn, expiresOn)));
    }
}
