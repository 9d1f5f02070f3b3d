package io.tillbook.command.purchasing;

import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogRejection.IndivisibleProduct;
import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.Costing;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.inventory.CostLayer;
import io.tillbook.api.inventory.LayerBalance;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.inventory.InventoryEvent.StockAdjusted;
import io.tillbook.api.inventory.InventoryEvent.StockIssued;
import io.tillbook.api.inventory.InventoryRejection.InsufficientStock;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.SupplierId;
import io.tillbook.api.purchasing.GoodsReceiptId;
import io.tillbook.api.purchasing.GoodsReceiptLine;
import io.tillbook.api.purchasing.PurchasingCommand.ReceiveGoods;
import io.tillbook.api.purchasing.PurchasingCommand.ReturnToSupplier;
import io.tillbook.api.purchasing.PurchasingEvent.GoodsReturnedToSupplier;
import io.tillbook.api.purchasing.PurchasingEvent.ReceiptLinesReturned;
import io.tillbook.api.purchasing.PurchasingRejection.GoodsAlreadyReturned;
import io.tillbook.api.purchasing.PurchasingRejection.ReturnExceedsReceipt;
import io.tillbook.api.purchasing.PurchasingRejection.UnknownReceipt;
import io.tillbook.api.purchasing.PurchasingRejection.UnknownReceiptLine;
import io.tillbook.api.purchasing.SentBackLine;
import io.tillbook.api.purchasing.SupplierReturnId;
import io.tillbook.api.purchasing.SupplierReturnLine;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.History;
import io.tillbook.command.testing.Shop;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Three pieces that expired yesterday came for 10.00, after four fresh ones for 2.00 each. */
class ReturnToSupplierTest {
    private static final LocalDate TODAY = MORNING.toLocalDate();
    private static final Batch OLD = new Batch(new BatchId("old"), null, TODAY.minusDays(1));
    private static final Batch NEW = new Batch(new BatchId("new"), null, TODAY.plusDays(9));
    private static final GoodsReceiptId FRESH = new GoodsReceiptId("G1");
    private static final GoodsReceiptId STALE = new GoodsReceiptId("G2");
    private static final SupplierId FARM = new SupplierId("farm");
    private static final SupplierReturnId ID = new SupplierReturnId("B1");

    @Test
    void goodsLeaveAtWhatTheyCostAndComeBackAtWhatTheyWereBoughtFor() {
        // 18.00 for 7 pieces: two of them cost 5.14; the supplier gives back two thirds of 10.00.
        StockPart part = new StockPart(OLD, null, Quantity.of(2), Money.of(514));

        stocked(NegativeStock.BLOCK).when(sendBack("B1", STALE, 2))
                .then(new GoodsReturnedToSupplier(ID, STALE, STORE, FARM,
                        List.of(new SentBackLine(1, MILK, Quantity.of(2), Money.of(514), Money.of(666),
                                Money.of(152), OLD.id(), List.of(part))),
                        "sour", Money.of(666), Money.of(514), Money.of(152)),
                        new ReceiptLinesReturned(STALE, ID, List.of(new SupplierReturnLine(1, Quantity.of(2)))),
                        new StockIssued(STORE, MILK, Quantity.of(2), Money.of(514), false,
                                new StockCause(StockCause.Kind.SUPPLIER_RETURN, "B1", 1), OLD.id(),
                                new StockBalance(Quantity.of(5), Money.of(1_286), null,
                                        List.of(new BatchBalance(OLD, MORNING, Quantity.of(1), Quantity.ZERO, false)),
                                        null),
                                List.of(part), null, null));
    }

    @Test
    void noMoreGoesBackThanCame() {
        stocked(NegativeStock.BLOCK).givenAccepted(sendBack("B1", STALE, 2))
                .when(sendBack("B2", STALE, 2))
                .thenRefused(new ReturnExceedsReceipt(1, Quantity.of(2), Quantity.of(1)));
    }

    @Test
    void goodsGoBackThatAreThere() {
        BatchBalance two = new BatchBalance(OLD, MORNING, Quantity.of(2), Quantity.ZERO, false);
        StockAdjusted lost = new StockAdjusted(STORE, MILK, OLD.id(), Quantity.of(-1), Money.of(-257), Money.ZERO,
                "lost", new StockBalance(Quantity.of(6), Money.of(1_543), null, List.of(two), null));

        stocked(NegativeStock.BLOCK).given(Stock.at(STORE, MILK), lost)
                .when(sendBack("B1", STALE, 3))
                .thenRefused(new InsufficientStock(STORE, MILK, Quantity.of(3), Quantity.of(2), OLD.id()));
        stocked(NegativeStock.ALLOW).given(Stock.at(STORE, MILK), lost)
                .when(sendBack("B1", STALE, 3))
                .thenAccepted();
    }

    @Test
    void aReturnIsRecordedOnce() {
        stocked(NegativeStock.BLOCK).givenAccepted(sendBack("B1", STALE, 1))
                .when(sendBack("B1", FRESH, 1))
                .thenRefused(new GoodsAlreadyReturned(ID));
    }

    @Test
    void goodsGoBackToWhereTheyCameFrom() {
        GoodsReceiptId ghost = new GoodsReceiptId("G9");
        Quantity half = Quantity.ofThousandths(500);

        stocked(NegativeStock.BLOCK).when(sendBack("B1", ghost, 1)).thenRefused(new UnknownReceipt(ghost));
        stocked(NegativeStock.BLOCK)
                .when(new ReturnToSupplier(ID, STALE, List.of(new SupplierReturnLine(4, Quantity.of(1))), "sour"))
                .thenRefused(new UnknownReceiptLine(STALE, 4));
        stocked(NegativeStock.BLOCK)
                .when(new ReturnToSupplier(ID, STALE, List.of(new SupplierReturnLine(1, half)), "sour"))
                .thenRefused(new IndivisibleProduct(MILK, half));
    }

    @Test
    void goodsOfTheirOwnCostLayerGoBackWhileTheyAreThere() {
        DeciderSpec<ReturnToSupplier> spec = layered();

        GoodsReturnedToSupplier back = spec.when(sendBack("B1", STALE, 2)).only(GoodsReturnedToSupplier.class);
        assertThat(back.costMinor()).isEqualTo(Money.of(667));
        assertThat(back.varianceMinor()).isEqualTo(Money.of(-1));
        assertThat(back.lines().getFirst().parts()).extracting(part -> Objects.requireNonNull(part.layer()).id())
                .containsExactly("GOODS_RECEIPT/G2/1");
        spec.when(sendBack("B2", STALE, 1))
                .thenState(Stock.at(STORE, MILK), stock -> assertThat(stock.layers().all())
                        .extracting(each -> each.layer().id() + " " + each.valueMinor().minor())
                        .containsExactly("GOODS_RECEIPT/G1/1 800"));
    }

    @Test
    void theOldestGoBackWhereTheirOwnCostLayerIsGone() {
        LayerBalance gone = new LayerBalance(new CostLayer("GOODS_RECEIPT/G2/1", MORNING), Quantity.ZERO, Money.ZERO);
        LayerBalance one = new LayerBalance(gone.layer(), Quantity.of(1), Money.of(333));

        assertThat(layered().given(Stock.at(STORE, MILK), lost(2, 667, one))
                .when(sendBack("B1", STALE, 3))
                .only(GoodsReturnedToSupplier.class)
                .costMinor()).isEqualTo(Money.of(333 + 400));
        assertThat(layered().given(Stock.at(STORE, MILK), lost(3, 1_000, gone))
                .when(sendBack("B1", STALE, 3))
                .only(GoodsReturnedToSupplier.class)
                .costMinor()).isEqualTo(Money.of(600));
    }

    private static StockAdjusted lost(long pieces, long valueMinor, LayerBalance layer) {
        return new StockAdjusted(STORE, MILK, null, Quantity.of(-pieces), Money.of(-valueMinor), Money.ZERO, "lost",
                new StockBalance(Quantity.of(7 - pieces), Money.of(1_800 - valueMinor), null, null, List.of(layer)));
    }

    /** First four pieces for 8.00 came, then three for 10.00, and each receipt is a cost layer. */
    private static DeciderSpec<ReturnToSupplier> layered() {
        NewEvent[] shop = {Shop.opened(STORE, NegativeStock.BLOCK), new NewEvent(Product.at(MILK),
                new ProductRegistered(MILK, "milk", Unit.PIECE, "dairy", null, List.of(), null, null, null, null, null,
                        Costing.FIFO))};
        DeciderSpec<ReturnToSupplier> spec = DeciderSpec.of(new ReturnToSupplierDecider()).given(shop);
        History history = new History();
        List.of(shop).forEach(history::add);
        for (ReceiveGoods receipt : List.of(unbatched(FRESH, 4, 800), unbatched(STALE, 3, 1_000))) {
            Decision decision = history.run(new ReceiveGoodsDecider(), receipt, Circumstances.of(receipt));
            ((Decision.Accepted) decision).events().forEach(spec::given);
        }
        return spec;
    }

    private static ReceiveGoods unbatched(GoodsReceiptId id, long pieces, long costMinor) {
        return new ReceiveGoods(id, STORE, FARM, List.of(new GoodsReceiptLine(1, MILK, Quantity.of(pieces), null,
                Money.of(costMinor), null, null, null)));
    }

    private static DeciderSpec<ReturnToSupplier> stocked(NegativeStock policy) {
        DeciderSpec<ReturnToSupplier> spec = DeciderSpec.of(new ReturnToSupplierDecider())
                .given(Shop.opened(STORE, policy), Shop.batchTracked(MILK, Costing.MOVING_AVERAGE));
        History history = new History().add(Shop.opened(STORE, policy))
                .add(Shop.batchTracked(MILK, Costing.MOVING_AVERAGE));
        for (ReceiveGoods receipt : List.of(receipt(FRESH, NEW, 4, 800), receipt(STALE, OLD, 3, 1_000))) {
            Decision decision = history.run(new ReceiveGoodsDecider(), receipt, Circumstances.of(receipt));
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
            ((Decision.Accepted) decision).events().forEach(spec::given);
        }
        return spec;
    }

    private static ReceiveGoods receipt(GoodsReceiptId id, Batch batch, long pieces, long costMinor) {
        return new ReceiveGoods(id, STORE, FARM, List.of(new GoodsReceiptLine(1, MILK, Quantity.of(pieces), null,
                Money.of(costMinor), batch.id(), null, batch.expiresOn())));
    }

    private static ReturnToSupplier sendBack(String id, GoodsReceiptId receipt, long pieces) {
        return new ReturnToSupplier(new SupplierReturnId(id), receipt,
                List.of(new SupplierReturnLine(1, Quantity.of(pieces))), "sour");
    }
}
