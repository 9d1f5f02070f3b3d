package io.tillbook.command.returns;

import static io.tillbook.api.sales.TenderMethod.CASH;
import static io.tillbook.command.returns.Bought.refund;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsRejection.QuarantineNeedsBatch;
import io.tillbook.api.returns.ReturnsRejection.ReturnExceedsSale;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.command.CheckoutOrder;
import io.tillbook.command.inventory.Batches;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Goods of a line that was sold from two batches and from none: two of A for 3.00, one of B for 1.60, one for 1.40. */
class ReturnedBatchTest {
    private static final Batch A = new Batch(new BatchId("A"), null, Circumstances.MORNING.toLocalDate());
    private static final Batch B = new Batch(new BatchId("B"), null, Circumstances.MORNING.toLocalDate().plusDays(9));

    private final DeciderSpec<AcceptReturn> spec = DeciderSpec.of(CheckoutOrder.returns().booking())
            .given(Shop.store(NegativeStock.BLOCK))
            .given(Bought.sale(List.of(new SoldLine(1, MILK, "dairy", Quantity.of(4), null, Money.of(1_200), Money.ZERO,
                    Money.of(1_200), Money.of(600), null,
                    List.of(part(A, 2, 300), part(B, 1, 160), part(null, 1, 140)))), Bought.paid(CASH, 1_200)));

    @Test
    void goodsGoBackToTheBatchesThatWereSoldFirst() {
        spec.when(Bought.back("B1", List.of(Bought.pieces(1, 3)), refund(CASH, 900)))
                .thenState(Stock.at(STORE, MILK), stock -> {
                    assertThat(batches(stock).onHandOf(A.id())).isEqualTo(Quantity.of(2));
                    assertThat(batches(stock).onHandOf(B.id())).isEqualTo(Quantity.of(1));
                    assertThat(batches(stock).named(B.id()).orElseThrow().batch()).isEqualTo(B);
                    assertThat(stock.value()).isEqualTo(Money.of(460));
                });
    }

    @Test
    void aBatchThatIsScannedComesBackAtItsOwnCost() {
        spec.when(Bought.back("B1", List.of(line(B.id(), false)), refund(CASH, 300)))
                .thenState(Stock.at(STORE, MILK), stock -> {
                    assertThat(batches(stock).onHandOf(B.id())).isEqualTo(Quantity.of(1));
                    assertThat(stock.value()).isEqualTo(Money.of(160));
                });
    }

    @Test
    void noMoreOfABatchComesBackThanWasSoldOfIt() {
        spec.givenAccepted(Bought.back("B1", List.of(line(B.id(), false)), refund(CASH, 300)))
                .when(Bought.back("B2", List.of(line(B.id(), false)), refund(CASH, 300)))
                .thenRefused(new ReturnExceedsSale(1, Quantity.of(1), Quantity.ZERO));
    }

    @Test
    void quarantinedGoodsAreThereButNotForSale() {
        spec.when(Bought.back("B1", List.of(line(B.id(), true)), refund(CASH, 300)))
                .thenState(Stock.at(STORE, MILK), stock -> {
                    assertThat(stock.onHand()).isEqualTo(Quantity.of(1));
                    assertThat(stock.available(Circumstances.MORNING.toLocalDate())).isEqualTo(Quantity.ZERO);
                });
    }

    @Test
    void goodsThatWereSoldOutOfQuarantineGoBackThere() {
        StockPart quarantined = new StockPart(A, null, Quantity.of(2), Money.of(300), true);
        DeciderSpec.of(CheckoutOrder.returns().booking())
                .given(Shop.store(NegativeStock.BLOCK))
                .given(Bought.sale(List.of(new SoldLine(1, MILK, "dairy", Quantity.of(2), null, Money.of(600),
                        Money.ZERO, Money.of(600), Money.of(300), A.id(), List.of(quarantined))),
                        Bought.paid(CASH, 600)))
                .when(Bought.back("B1", List.of(Bought.pieces(1, 1)), refund(CASH, 300)))
                .thenState(Stock.at(STORE, MILK), stock -> assertThat(batches(stock).named(A.id()).orElseThrow())
                        .returns(Quantity.of(1), BatchBalance::onHand)
                        .returns(Quantity.ZERO, BatchBalance::free));
    }

    @Test
    void goodsOfNoBatchCannotBeQuarantined() {
        spec.when(Bought.back("B1", List.of(new ReturnLine(1, Quantity.of(4), true, true, null)), refund(CASH, 1_200)))
                .thenRefused(new QuarantineNeedsBatch(1, MILK));
    }

    private static Batches batches(Stock stock) {
        return stock.batches();
    }

    private static ReturnLine line(BatchId batch, boolean quarantine) {
        return new ReturnLine(1, Quantity.of(1), true, quarantine, batch);
    }

    private static StockPart part(@Nullable Batch batch, long pieces, long costMinor) {
        return new StockPart(batch, null, Quantity.of(pieces), Money.of(costMinor));
    }
}
