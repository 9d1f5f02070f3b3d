package io.tillbook.command.purchasing;

import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.OTHER_STORE;
import static io.tillbook.command.testing.Shop.PEAR;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogRejection.IndivisibleProduct;
import io.tillbook.api.catalog.CatalogRejection.UnknownLocation;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.SupplierId;
import io.tillbook.api.purchasing.DeliveredGoods;
import io.tillbook.api.purchasing.GoodsReceiptId;
import io.tillbook.api.purchasing.GoodsReceiptLine;
import io.tillbook.api.purchasing.OutstandingGoods;
import io.tillbook.api.purchasing.PurchaseOrderId;
import io.tillbook.api.purchasing.PurchaseOrderLine;
import io.tillbook.api.purchasing.PurchasingCommand;
import io.tillbook.api.purchasing.PurchasingCommand.CloseOrder;
import io.tillbook.api.purchasing.PurchasingCommand.PlaceOrder;
import io.tillbook.api.purchasing.PurchasingCommand.ReceiveGoods;
import io.tillbook.api.purchasing.PurchasingEvent.OrderClosed;
import io.tillbook.api.purchasing.PurchasingEvent.OrderDelivered;
import io.tillbook.api.purchasing.PurchasingEvent.OrderPlaced;
import io.tillbook.api.purchasing.PurchasingRejection.OrderAlreadyPlaced;
import io.tillbook.api.purchasing.PurchasingRejection.OrderIsClosed;
import io.tillbook.api.purchasing.PurchasingRejection.OrderOfOtherLocation;
import io.tillbook.api.purchasing.PurchasingRejection.UnknownOrder;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PurchaseOrdersTest {
    private static final PurchaseOrderId ORDER = new PurchaseOrderId("PO1");
    private static final SupplierId FARM = new SupplierId("farm");
    private static final OrderPlaced PLACED = new OrderPlaced(ORDER, STORE, FARM, null,
            List.of(ordered(1, MILK, 10), ordered(2, PEAR, 4), ordered(3, MILK, 2)));

    @Test
    void anOrderIsPlacedOnce() {
        PlaceOrder command = new PlaceOrder(ORDER, STORE, FARM, null, PLACED.lines());
        DeciderSpec<PlaceOrder> spec = spec(new PlaceOrderDecider());

        spec.when(command).then(PLACED);
        spec.when(command).thenRefused(new OrderAlreadyPlaced(ORDER));
    }

    @Test
    void anOrderGoesToALocationThatIsOpenAndIsOfWholePieces() {
        spec(new PlaceOrderDecider()).when(new PlaceOrder(ORDER, Shop.WAREHOUSE, FARM, null, PLACED.lines()))
                .thenRefused(new UnknownLocation(Shop.WAREHOUSE));
        Quantity half = Quantity.ofThousandths(500);
        spec(new PlaceOrderDecider())
                .when(new PlaceOrder(ORDER, STORE, FARM, null,
                        List.of(new PurchaseOrderLine(1, MILK, half, null))))
                .thenRefused(new IndivisibleProduct(MILK, half));
    }

    @Test
    void whatComesIsNoLongerOnOrderAndMoreThanThatIsRecorded() {
        DeciderSpec<ReceiveGoods> spec = receiving();

        spec.when(receipt("G1", STORE, received(1, MILK, 7), received(2, MILK, 2)))
                .thenOn(PurchaseOrder.at(ORDER),
                        delivered("G1", new DeliveredGoods(MILK, Quantity.of(9), Quantity.ZERO)));
        spec.when(receipt("G2", STORE, received(1, MILK, 5), received(2, PEAR, 4)))
                .thenOn(PurchaseOrder.at(ORDER),
                        delivered("G2", new DeliveredGoods(MILK, Quantity.of(3), Quantity.of(2)),
                                new DeliveredGoods(PEAR, Quantity.of(4), Quantity.ZERO)));
        spec.when(receipt("G3", STORE, received(1, Shop.YOGURT, 1)))
                .thenOn(PurchaseOrder.at(ORDER),
                        delivered("G3", new DeliveredGoods(Shop.YOGURT, Quantity.ZERO, Quantity.of(1))));
    }

    @Test
    void goodsComeForAnOrderThatExpectsThemThere() {
        receiving().when(receipt("G1", OTHER_STORE, received(1, MILK, 1)))
                .thenRefused(new OrderOfOtherLocation(ORDER, STORE));
        spec(new ReceiveGoodsDecider()).when(receipt("G1", STORE, received(1, MILK, 1)))
                .thenRefused(new UnknownOrder(ORDER));
        receiving().given(PurchaseOrder.at(ORDER), new OrderClosed(ORDER, STORE, "late", List.of()))
                .when(receipt("G1", STORE, received(1, MILK, 1)))
                .thenRefused(new OrderIsClosed(ORDER));
    }

    @Test
    void anOrderIsClosedOnceAndTellsWhatHasNotCome() {
        CloseOrder close = new CloseOrder(ORDER, "late");
        DeciderSpec<CloseOrder> spec = spec(new CloseOrderDecider()).given(PurchaseOrder.at(ORDER), PLACED,
                delivered("G1", new DeliveredGoods(MILK, Quantity.of(12), Quantity.of(1)),
                        new DeliveredGoods(PEAR, Quantity.of(1), Quantity.ZERO)));

        spec.when(close)
                .then(new OrderClosed(ORDER, STORE, "late", List.of(new OutstandingGoods(PEAR, Quantity.of(3)))));
        spec.when(close).thenRefused(new OrderIsClosed(ORDER));
        spec(new CloseOrderDecider()).when(close).thenRefused(new UnknownOrder(ORDER));
    }

    @Property(tries = 200)
    void whatWasOrderedHasComeOrIsOutstanding(@ForAll @IntRange(min = 1, max = 30) int ordered,
            @ForAll List<@IntRange(min = 1, max = 12) Integer> deliveries) {
        DeciderSpec<ReceiveGoods> spec = spec(new ReceiveGoodsDecider()).given(PurchaseOrder.at(ORDER),
                new OrderPlaced(ORDER, STORE, FARM, null, List.of(ordered(1, MILK, ordered))));
        Quantity settled = Quantity.ZERO;
        for (int number = 0; number < deliveries.size(); number++) {
            DeliveredGoods goods = spec.when(receipt("G" + number, STORE, received(1, MILK, deliveries.get(number))))
                    .only(OrderDelivered.class)
                    .goods()
                    .getFirst();
            assertThat(goods.settled().plus(goods.excess())).isEqualTo(Quantity.of(deliveries.get(number)));
            settled = settled.plus(goods.settled());
        }
        int came = deliveries.stream().mapToInt(Integer::intValue).sum();
        assertThat(settled).isEqualTo(Quantity.of(Math.min(ordered, came)));
    }

    private static DeciderSpec<ReceiveGoods> receiving() {
        return spec(new ReceiveGoodsDecider()).given(PurchaseOrder.at(ORDER), PLACED);
    }

    private static <C extends PurchasingCommand> DeciderSpec<C> spec(Decider<C> decider) {
        return DeciderSpec.of(decider)
                .given(Shop.store(NegativeStock.BLOCK))
                .given(Shop.opened(OTHER_STORE, NegativeStock.BLOCK));
    }

    private static ReceiveGoods receipt(String id, LocationId location, GoodsReceiptLine... lines) {
        return new ReceiveGoods(new GoodsReceiptId(id), location, FARM, List.of(lines), ORDER);
    }

    private static OrderDelivered delivered(String receipt, DeliveredGoods... goods) {
        return new OrderDelivered(ORDER, STORE, new GoodsReceiptId(receipt), Arrays.asList(goods));
    }

    private static PurchaseOrderLine ordered(int lineNo, Sku sku, long units) {
        return new PurchaseOrderLine(lineNo, sku, Quantity.of(units), null);
    }

    private static GoodsReceiptLine received(int lineNo, Sku sku, long units) {
        return new GoodsReceiptLine(lineNo, sku, Quantity.of(units), null, Money.ZERO, null, null, null);
    }
}
