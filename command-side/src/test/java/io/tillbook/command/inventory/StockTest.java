package io.tillbook.command.inventory;

import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.inventory.InventoryEvent.StockIssued;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.inventory.StockParts;
import io.tillbook.api.inventory.StockCause.Kind;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.command.inventory.StockLedger.Arrival;
import io.tillbook.command.inventory.StockLedger.Goods;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.testing.History;
import io.tillbook.command.testing.Shop;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Moving average by examples. */
class StockTest {
    private final Draft draft = new Draft(
            new History().add(Shop.opened(STORE, NegativeStock.ALLOW)).add(Shop.pieces(MILK)));

    @Test
    void twentyAtThreeThirtyAfterSellingTwoAtNothingAreWorthThreeThirtyEach() {
        issue(2);
        receive(20, 6_600);

        assertThat(stock().onHand()).isEqualTo(Quantity.of(18));
        assertThat(stock().value()).isEqualTo(Money.of(18 * 330));
    }

    @Test
    void theVarianceOfWhatWasSoldBelowZeroIsTold() {
        issue(2);
        receive(20, 6_600);

        assertThat(last(StockReceived.class).varianceMinor()).isEqualTo(Money.of(660));
    }

    @Test
    void aReceiptThatSettlesAPartLeavesTheRestAtItsProvisionalCost() {
        receive(1, 100);
        issue(4);
        receive(2, 240);

        assertThat(stock().onHand()).isEqualTo(Quantity.of(-1));
        assertThat(stock().value()).isEqualTo(Money.of(-100));
        assertThat(last(StockReceived.class).varianceMinor()).isEqualTo(Money.of(40));
    }

    @Test
    void aThirdOfTenIsNeverLeftOver() {
        receive(3, 1_000);

        assertThat(issue(1)).isEqualTo(Money.of(333));
        assertThat(issue(1)).isEqualTo(Money.of(334));
        assertThat(issue(1)).isEqualTo(Money.of(333));
        assertThat(stock().value()).isEqualTo(Money.ZERO);
    }

    @Test
    void itTellsSinceWhenThereIsSomethingAndWhenItSold() {
        assertThat(stock().turnover()).isEqualTo(LastMovements.NONE);
        receive(2, 200);
        receive(2, 200);
        issue(4);

        assertThat(((Accepted) draft.accepted()).events())
                .extracting(each -> each.event() instanceof StockReceived in ? in.stockedOn() : null)
                .containsExactly(MORNING.toLocalDate(), null, null);
        assertThat(stock().turnover().stockedOn()).isEqualTo(MORNING.toLocalDate());
    }

    @Test
    void salesComeToBeKnownInAnyOrder() {
        LocalDate day = MORNING.toLocalDate();

        assertThat(LastMovements.NONE.sold(day).sold(day.minusDays(3)).sold(null))
                .isEqualTo(new LastMovements(null, day));
    }

    @Test
    void theAverageMovesWithWhatComesIn() {
        receive(10, 1_000);
        receive(10, 2_000);

        assertThat(issue(5)).isEqualTo(Money.of(750));
    }

    @Test
    void goodsBeyondTheBooksCostWhatTheOthersCost() {
        receive(2, 500);

        assertThat(issue(3)).isEqualTo(Money.of(750));
        assertThat(last(StockIssued.class).provisional()).isTrue();
        assertThat(stock().value()).isEqualTo(Money.of(-250));
    }

    @Test
    void theCostLastKnownOutlivesTheStock() {
        receive(2, 500);
        issue(2);

        assertThat(last(StockIssued.class).provisional()).isFalse();
        assertThat(issue(1)).isEqualTo(Money.of(250));
    }

    @Test
    void goodsBroughtBackTellNothingNewAboutCosts() {
        receive(2, 500);
        issue(3);
        move(1, 9_999, Kind.RETURN);

        assertThat(issue(1)).isEqualTo(Money.of(250));
    }

    @Test
    void goodsFromAnotherLocationTellTheCost() {
        move(2, 700, Kind.TRANSFER_IN);
        issue(2);

        assertThat(issue(1)).isEqualTo(Money.of(350));
    }

    private Stock stock() {
        return draft.of(Stock.at(STORE, MILK));
    }

    private Money issue(long pieces) {
        return StockParts.cost(StockLedger.issue(draft, new Goods(STORE, MILK, Quantity.of(pieces), null, null,
                new StockCause(Kind.SALE, "D1", 1), MORNING)));
    }

    private void receive(long pieces, long costMinor) {
        move(pieces, costMinor, Kind.GOODS_RECEIPT);
    }

    private void move(long pieces, long costMinor, Kind kind) {
        StockLedger.receive(draft, new Arrival(STORE, MILK, Quantity.of(pieces), Money.of(costMinor), null, null, false,
                new StockCause(kind, "D1", 1), MORNING));
    }

    private <E> E last(Class<E> kind) {
        return kind.cast(((Accepted) draft.accepted()).events().getLast().event());
    }
}
