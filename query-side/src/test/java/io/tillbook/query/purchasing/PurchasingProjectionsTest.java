package io.tillbook.query.purchasing;

import static io.tillbook.query.purchasing.PurchasingStory.FARM;
import static io.tillbook.query.purchasing.PurchasingStory.NOON;
import static io.tillbook.query.purchasing.PurchasingStory.SALT;
import static io.tillbook.query.purchasing.PurchasingStory.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.SupplierId;
import io.tillbook.api.purchasing.GoodsReceiptId;
import io.tillbook.query.purchasing.OrderView.Excess;
import io.tillbook.query.testing.Folded;
import org.junit.jupiter.api.Test;

class PurchasingProjectionsTest {

    @Test
    void whatComesServesLinesInTheirOrder() {
        OrderView order = order(story().placed().received());

        assertThat(order.state()).isEqualTo(OrderState.PARTLY_DELIVERED);
        assertThat(order.isOpen()).isTrue();
        assertThat(order.lines()).extracting(OrderedLine::delivered)
                .containsExactly(Quantity.of(9), Quantity.of(4), Quantity.ZERO);
        assertThat(order.excess()).containsExactly(new Excess(SALT, Quantity.of(1)));
        assertThat(order.receipts()).containsExactly(new GoodsReceiptId("PO-1-G1"));
    }

    @Test
    void anOrderOfWhichAllHasComeIsExpectedNoLonger() {
        OrderView order = order(story().placed().received().rest());

        assertThat(order.state()).isEqualTo(OrderState.DELIVERED);
        assertThat(order.isOpen()).isFalse();
        assertThat(order.lines()).extracting(OrderedLine::outstanding).containsOnly(Quantity.ZERO);
    }

    @Test
    void aClosedOrderSaysWhyAndKeepsWhatHasNotCome() {
        OrderView order = order(story().placed().received().closed());

        assertThat(order.state()).isEqualTo(OrderState.CLOSED);
        assertThat(order.isOpen()).isFalse();
        assertThat(order.closedBecause()).isEqualTo("sold out");
        assertThat(order.closedAt()).isEqualTo(NOON.plusHours(3));
        assertThat(order.lines()).extracting(OrderedLine::outstanding)
                .containsExactly(Quantity.of(1), Quantity.ZERO, Quantity.of(2));
    }

    @Test
    void whatAnOrderCostsIsKnownWhereEachLineTellsIt() {
        assertThat(order(story().placed()).expectedCostMinor()).isEqualTo(Money.of(680));
        assertThat(order(story().placedUnpriced()).expectedCostMinor()).isNull();
    }

    @Test
    void aReceiptTellsWhatWentBack() {
        ReceiptView receipt = Folded
                .of(new ReceiptProjection(), story().placed().received().sentBack().history().events())
                .get("PO-1-G1");

        assertThat(receipt.totalMinor()).isEqualTo(Money.of(549));
        assertThat(receipt.lines()).extracting(ReceivedGoods::costMinor).containsExactly(Money.of(450), Money.of(99));
        assertThat(receipt.lines()).extracting(ReceivedGoods::sentBack)
                .containsExactly(Quantity.of(3), Quantity.ZERO);
        assertThat(receipt.sentBack()).singleElement()
                .satisfies(back -> assertThat(back.creditMinor()).isEqualTo(Money.of(150)));
    }

    @Test
    void aSupplierIsKnownFromTheFirstOrderOnAndCalledByTheLastName() {
        assertThat(supplier(story().placed())).isEqualTo(new SupplierView(FARM, null, null));
        assertThat(supplier(story().described("Farm").placed().described("New Farm").received()))
                .isEqualTo(new SupplierView(FARM, "New Farm", null));
        assertThat(Folded.of(new SupplierProjection(), story().suppliedBy("mill").history().events()))
                .containsOnlyKeys("mill")
                .containsValue(new SupplierView(new SupplierId("mill"), null, null));
    }

    private static PurchasingStory story() {
        return new PurchasingStory(SHOP, "PO-1");
    }

    private static OrderView order(PurchasingStory story) {
        return Folded.of(new OrderProjection(), story.history().events()).get("PO-1");
    }

    private static SupplierView supplier(PurchasingStory story) {
        return Folded.of(new SupplierProjection(), story.history().events()).get("farm");
    }
}
