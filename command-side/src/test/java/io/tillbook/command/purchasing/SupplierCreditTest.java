package io.tillbook.command.purchasing;

import static io.tillbook.command.testing.Shop.PEAR;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.purchasing.GoodsReceiptId;
import io.tillbook.api.purchasing.GoodsReceiptLine;
import io.tillbook.api.purchasing.PurchasingCommand.ReceiveGoods;
import io.tillbook.api.purchasing.PurchasingCommand.ReturnToSupplier;
import io.tillbook.api.purchasing.PurchasingEvent.GoodsReturnedToSupplier;
import io.tillbook.api.purchasing.SupplierReturnId;
import io.tillbook.api.purchasing.SupplierReturnLine;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.History;
import io.tillbook.command.testing.Shop;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** However goods go back in parts: the supplier gives back what they were bought for, and no value is left or lost. */
class SupplierCreditTest {
    private static final GoodsReceiptId RECEIPT = new GoodsReceiptId("G1");

    @Property(tries = 300)
    void allCreditsTogetherAreTheCostOfTheLine(@ForAll @LongRange(min = 1, max = 5_000) long received,
            @ForAll @LongRange(min = 0, max = 99_999) long cost, @ForAll @LongRange(min = 0, max = 5_000) long others,
            @ForAll @LongRange(min = 0, max = 99_999) long otherCost, @ForAll Random random) {
        History history = new History();
        List.of(Shop.store(NegativeStock.BLOCK)).forEach(history::add);
        Money value = Money.of(cost);
        if (others > 0) {
            history.add(Shop.stocked(STORE, PEAR, Quantity.ofThousandths(others), otherCost));
            value = value.plus(Money.of(otherCost));
        }
        receive(history, received, cost);

        Money credit = Money.ZERO;
        long left = received;
        for (int number = 0; left > 0; number++) {
            long part = 1 + random.nextLong(left);
            GoodsReturnedToSupplier back = sendBack(history, number, part);
            assertThat(back.varianceMinor()).isEqualTo(back.creditMinor().minus(back.costMinor()));
            credit = credit.plus(back.creditMinor());
            value = value.minus(back.costMinor());
            assertThat(history.of(Stock.at(STORE, PEAR)).value()).isEqualTo(value);
            left -= part;
        }
        assertThat(credit).isEqualTo(Money.of(cost));
        assertThat(history.of(Stock.at(STORE, PEAR)).onHand()).isEqualTo(Quantity.ofThousandths(others));
        assertThat(others > 0 || value.isZero()).as("nothing is worth nothing").isTrue();
    }

    private static void receive(History history, long thousandths, long cost) {
        ReceiveGoods command = new ReceiveGoods(RECEIPT, STORE, null, List.of(new GoodsReceiptLine(1, PEAR,
                Quantity.ofThousandths(thousandths), null, Money.of(cost), null, null, null)));
        history.run(new ReceiveGoodsDecider(), command, Circumstances.of(command));
    }

    private static GoodsReturnedToSupplier sendBack(History history, int number, long thousandths) {
        ReturnToSupplier command = new ReturnToSupplier(new SupplierReturnId("B" + number), RECEIPT,
                List.of(new SupplierReturnLine(1, Quantity.ofThousandths(thousandths))), "sour");
        Decision decision = history.run(new ReturnToSupplierDecider(), command, Circumstances.of(command));
        return (GoodsReturnedToSupplier) ((Decision.Accepted) decision).events().getFirst().event();
    }
}
