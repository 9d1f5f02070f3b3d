package io.tillbook.command.inventory;

import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.Costing;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.BatchState;
import io.tillbook.api.inventory.InventoryRejection.BatchNotSellable;
import io.tillbook.api.inventory.InventoryRejection.InsufficientStock;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.inventory.StockCause.Kind;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.command.inventory.StockLedger.Arrival;
import io.tillbook.command.inventory.StockLedger.Goods;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.testing.History;
import io.tillbook.command.testing.Shop;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which batch goods come from, by examples. The day is the 22nd of November. */
class BatchesTest {
    private static final LocalDate TODAY = MORNING.toLocalDate();
    private static final Batch OLD = lot("old", TODAY.minusDays(1));
    private static final Batch LATE = lot("late", TODAY.plusDays(20));
    private static final Batch SOON = lot("soon", TODAY);

    private final Draft draft = new Draft(new History().add(Shop.opened(STORE, NegativeStock.ALLOW))
            .add(Shop.batchTracked(MILK, Costing.MOVING_AVERAGE)));

    @Test
    void whatExpiresFirstGoesFirstWheneverItCame() {
        receive(LATE, 5, 500);
        receive(SOON, 3, 360);

        assertThat(issue(4)).containsExactly(part(SOON, 3, 322), part(LATE, 1, 108));
        assertThat(stock().batches().onHandOf(LATE.id())).isEqualTo(Quantity.of(4));
        assertThat(stock().batches().named(SOON.id())).isEmpty();
    }

    @Test
    void anExpiredBatchIsNotAvailableAndNeverTakenByItself() {
        receive(OLD, 5, 500);
        receive(LATE, 1, 100);

        assertThat(stock().available(TODAY)).isEqualTo(Quantity.of(1));
        assertThat(issue(2)).extracting(StockPart::batch).containsExactly(LATE, null);
        assertThat(stock().batches().onHandOf(OLD.id())).isEqualTo(Quantity.of(5));
    }

    @Test
    void aScannedBatchComesBeforeAllOthers() {
        receive(SOON, 3, 300);
        receive(LATE, 3, 300);

        assertThat(issue(goods(2, LATE.id(), null))).containsExactly(part(LATE, 2, 200));
    }

    @Test
    void anExpiredBatchIsSoldForAReasonOnly() {
        receive(OLD, 5, 500);

        assertThat(StockRules.batchNotSellable(draft, List.of(goods(1, OLD.id(), null))))
                .contains(new BatchNotSellable(STORE, MILK, OLD.id(), BatchState.EXPIRED));
        assertThat(StockRules.batchNotSellable(draft, List.of(goods(1, OLD.id(), "half price")))).isEmpty();
    }

    @Test
    void linesOfOneBatchReachItsQuarantineTogether() {
        StockLedger.receive(draft, arrival(LATE, 5, 500));
        StockLedger.receive(draft, new Arrival(STORE, MILK, Quantity.of(5), Money.of(500), LATE, null, true,
                new StockCause(Kind.RETURN, "R1", 1), MORNING));
        Goods three = goods(3, LATE.id(), null);

        assertThat(StockRules.batchNotSellable(draft, List.of(three))).isEmpty();
        assertThat(StockRules.batchNotSellable(draft, List.of(three, three)))
                .contains(new BatchNotSellable(STORE, MILK, LATE.id(), BatchState.QUARANTINED));
    }

    @Test
    void goodsSoldBeforeTheyCameWereOfTheBatchThatComes() {
        assertThat(issue(2)).extracting(StockPart::batch).containsExactly((Batch) null);

        receive(LATE, 5, 500);

        assertThat(stock().withoutBatch()).isEqualTo(Quantity.ZERO);
        assertThat(stock().batches().onHandOf(LATE.id())).isEqualTo(Quantity.of(3));
    }

    @Test
    void aBatchThatWasScannedBeforeItCameIsOwed() {
        issue(goods(2, LATE.id(), null));
        assertThat(stock().batches().onHandOf(LATE.id())).isEqualTo(Quantity.of(-2));

        receive(LATE, 5, 500);

        assertThat(stock().batches().onHandOf(LATE.id())).isEqualTo(Quantity.of(3));
    }

    @Test
    void linesThatNameABatchTakeItBeforeTheOthers() {
        receive(SOON, 2, 200);
        receive(LATE, 2, 200);

        List<List<StockPart>> issued = StockLedger.issueAll(draft,
                List.of(goods(2, null, null), goods(2, SOON.id(), null)));

        assertThat(issued).extracting(parts -> parts.getFirst().batch()).containsExactly(LATE, SOON);
    }

    @Test
    void aBlockingStoreHasToHaveEnoughOfANamedBatch() {
        Draft blocking = new Draft(new History().add(Shop.opened(STORE, NegativeStock.BLOCK))
                .add(Shop.batchTracked(MILK, Costing.MOVING_AVERAGE)));
        StockLedger.receive(blocking, arrival(SOON, 2, 200));
        StockLedger.receive(blocking, arrival(LATE, 2, 200));

        assertThat(StockRules.shortage(blocking, STORE, List.of(goods(3, SOON.id(), null))))
                .contains(new InsufficientStock(STORE, MILK, Quantity.of(3), Quantity.of(2), SOON.id()));
        assertThat(StockRules.shortage(blocking, STORE, List.of(goods(2, SOON.id(), null), goods(3, null, null))))
                .contains(new InsufficientStock(STORE, MILK, Quantity.of(5), Quantity.of(4)));
        assertThat(StockRules.shortage(blocking, STORE, List.of(goods(2, SOON.id(), null), goods(2, null, null))))
                .isEmpty();
    }

    @Test
    void anExpiredBatchThatIsOwedAsksForNoMoreThanIsAskedOfIt() {
        Draft blocking = new Draft(
                new History().add(Shop.opened(STORE, NegativeStock.BLOCK)).add(Shop.pieces(MILK)));
        StockLedger.receive(blocking, arrival(OLD, 1, 100));
        StockLedger.issue(blocking, goods(3, OLD.id(), "half price"));
        StockLedger.receive(blocking, new Arrival(STORE, MILK, Quantity.of(5), Money.of(500), null, null, false,
                new StockCause(Kind.GOODS_RECEIPT, "G2", 1), MORNING));

        assertThat(StockRules.shortage(blocking, STORE, List.of(goods(3, OLD.id(), "half price")))).isEmpty();
        assertThat(StockRules.shortage(blocking, STORE, List.of(goods(4, OLD.id(), "half price"))))
                .contains(new InsufficientStock(STORE, MILK, Quantity.of(4), Quantity.of(3), OLD.id()));
    }

    private Stock stock() {
        return draft.of(Stock.at(STORE, MILK));
    }

    private List<StockPart> issue(long pieces) {
        return issue(goods(pieces, null, null));
    }

    private List<StockPart> issue(Goods goods) {
        return StockLedger.issue(draft, goods);
    }

    private void receive(Batch batch, long pieces, long costMinor) {
        StockLedger.receive(draft, arrival(batch, pieces, costMinor));
    }

    private static Arrival arrival(Batch batch, long pieces, long costMinor) {
        return new Arrival(STORE, MILK, Quantity.of(pieces), Money.of(costMinor), batch, null, false,
                new StockCause(Kind.GOODS_RECEIPT, "G1", 1), MORNING);
    }

    private static Goods goods(long pieces, @Nullable BatchId batch,
            @Nullable String reason) {
        return new Goods(STORE, MILK, Quantity.of(pieces), batch, reason, new StockCause(Kind.SALE, "T1", 1), MORNING);
    }

    private static StockPart part(Batch batch, long pieces, long costMinor) {
        return new StockPart(batch, null, Quantity.of(pieces), Money.of(costMinor));
    }

    private static Batch lot(String id, LocalDate expiresOn) {
        return new Batch(new BatchId(id), null, expiresOn);
    }
}
