package io.tillbook.command.purchasing;

import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.PEAR;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogRejection.IndivisibleProduct;
import io.tillbook.api.catalog.CatalogRejection.UnknownLocation;
import io.tillbook.api.catalog.CatalogRejection.UnknownProduct;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.SupplierId;
import io.tillbook.api.purchasing.GoodsReceiptId;
import io.tillbook.api.purchasing.GoodsReceiptLine;
import io.tillbook.api.purchasing.PurchasingCommand.ReceiveGoods;
import io.tillbook.api.purchasing.PurchasingEvent.GoodsReceived;
import io.tillbook.api.purchasing.PurchasingRejection.GoodsAlreadyReceived;
import io.tillbook.api.purchasing.ReceivedLine;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ReceiveGoodsTest {
    private static final GoodsReceiptId RECEIPT = new GoodsReceiptId("G1");
    private static final SupplierId FARM = new SupplierId("farm");

    private final DeciderSpec<ReceiveGoods> spec = DeciderSpec.of(new ReceiveGoodsDecider())
            .given(Shop.store(NegativeStock.BLOCK));

    @Test
    void goodsAreRecordedAndPutIntoStockAtTheirCost() {
        LocalDate made = LocalDate.of(2026, 11, 20);
        GoodsReceiptLine milk = new GoodsReceiptLine(1, MILK, Quantity.of(12), Money.of(850), null,
                new BatchId("B1"), made, made.plusDays(21));
        GoodsReceiptLine pears = new GoodsReceiptLine(2, PEAR, Quantity.ofThousandths(7_250), null, Money.of(4_000),
                null, null, null);

        spec.when(receipt(milk, pears))
                .then(new GoodsReceived(RECEIPT, STORE, FARM, List.of(received(milk), received(pears)),
                        Money.of(14_200)),
                        new StockReceived(STORE, MILK, Quantity.of(12), Money.of(10_200), Money.ZERO, cause(1),
                                new BatchId("B1"), made, made.plusDays(21),
                                new StockBalance(Quantity.of(12), Money.of(10_200), null, List.of(lot(12, made)),
                                        null),
                                null, Circumstances.MORNING.toLocalDate()),
                        new StockReceived(STORE, PEAR, Quantity.ofThousandths(7_250), Money.of(4_000), Money.ZERO,
                                cause(2), null, null, null, balance(7_250, 4_000), null,
                                Circumstances.MORNING.toLocalDate()));
    }

    @Test
    void linesOfTheSameSkuBuildOnEachOther() {
        spec.when(receipt(line(1, MILK, 2_000, 200), line(2, MILK, 3_000, 900)))
                .thenOn(Stock.at(STORE, MILK),
                        new StockReceived(STORE, MILK, Quantity.of(2), Money.of(200), Money.ZERO, cause(1), null,
                                null, null, balance(2_000, 200), null, Circumstances.MORNING.toLocalDate()),
                        new StockReceived(STORE, MILK, Quantity.of(3), Money.of(900), Money.ZERO, cause(2), null,
                                null, null, balance(5_000, 1_100)));
    }

    @Test
    void giftsComeInAtNoCost() {
        spec.when(receipt(line(1, MILK, 1_000, 0)))
                .thenState(Stock.at(STORE, MILK), stock -> assertThat(stock.value()).isEqualTo(Money.ZERO));
    }

    @Test
    void aReceiptIsTakenOnce() {
        spec.givenAccepted(receipt(line(1, MILK, 1_000, 100)))
                .when(receipt(line(1, PEAR, 1_000, 100)))
                .thenRefused(new GoodsAlreadyReceived(RECEIPT));
    }

    @Test
    void goodsNeedALocationThatIsOpen() {
        ReceiveGoods elsewhere = new ReceiveGoods(RECEIPT, Shop.WAREHOUSE, null, List.of(line(1, MILK, 1_000, 100)));

        spec.when(elsewhere).thenRefused(new UnknownLocation(Shop.WAREHOUSE));
    }

    @Test
    void goodsNeedAProductThatIsRegistered() {
        Sku ghost = new Sku("ghost");

        spec.when(receipt(line(1, MILK, 1_000, 100), line(2, ghost, 1_000, 100)))
                .thenRefused(new UnknownProduct(ghost));
    }

    @Test
    void allProductsAreNamedThatAreNotRegistered() {
        Sku ghost = new Sku("ghost");
        Sku spirit = new Sku("spirit");

        spec.when(receipt(line(1, ghost, 1_000, 100), line(2, MILK, 1_500, 100), line(3, spirit, 1_000, 100),
                line(4, ghost, 1_000, 100)))
                .thenRefused(new UnknownProduct(ghost, List.of(ghost, spirit), 2));
    }

    @Test
    void piecesArriveWhole() {
        spec.when(receipt(line(1, MILK, 1_500, 100)))
                .thenRefused(new IndivisibleProduct(MILK, Quantity.ofThousandths(1_500)));
    }

    private static ReceiveGoods receipt(GoodsReceiptLine... lines) {
        return new ReceiveGoods(RECEIPT, STORE, FARM, List.of(lines));
    }

    private static GoodsReceiptLine line(int lineNo, Sku sku, long thousandths, long costMinor) {
        return new GoodsReceiptLine(lineNo, sku, Quantity.ofThousandths(thousandths), null, Money.of(costMinor), null,
                null, null);
    }

    private static ReceivedLine received(GoodsReceiptLine line) {
        return new ReceivedLine(line.lineNo(), Objects.requireNonNull(line.sku()),
                Objects.requireNonNull(line.quantity()), line.unitCostMinor(), line.costMinor(), line.batch(),
                line.producedOn(), line.expiresOn());
    }

    private static StockCause cause(int lineNo) {
        return new StockCause(StockCause.Kind.GOODS_RECEIPT, "G1", lineNo);
    }

    private static BatchBalance lot(long pieces, LocalDate made) {
        return new BatchBalance(new Batch(new BatchId("B1"), made, made.plusDays(21)), Circumstances.MORNING,
                Quantity.of(pieces), Quantity.ZERO, false);
    }

    private static StockBalance balance(long thousandths, long valueMinor) {
        return new StockBalance(Quantity.ofThousandths(thousandths), Money.of(valueMinor));
    }
}
