package io.tillbook.api.purchasing;

import static io.tillbook.testing.InvalidFields.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.purchasing.PurchasingCommand.ReceiveGoods;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PurchasingCommandTest {
    private static final GoodsReceiptId RECEIPT = new GoodsReceiptId("GR1");
    private static final LocationId STORE = new LocationId("S1");
    private static final Sku MILK = new Sku("milk");

    @Test
    void aLineCostsItsUnitCostTimesItsQuantityOrWhatItSays() {
        assertThat(received(Money.of(333), null).cost()).isEqualTo(Money.of(500));
        assertThat(received(null, Money.of(499)).cost()).isEqualTo(Money.of(499));
    }

    @Test
    void aLineHasOneCost() {
        assertRefused("unitCostMinor", () -> line(null, null));
        assertRefused("costMinor", () -> line(Money.of(1), Money.of(1)));
        assertRefused("unitCostMinor", () -> line(Money.of(-1), null));
        assertRefused("costMinor", () -> line(null, Money.of(-1)));
    }

    @Test
    void aLineNeedsNumberSkuAndQuantity() {
        assertRefused("lineNo", () -> line(0, MILK, Quantity.of(1)));
        assertRefused("sku", () -> line(1, null, Quantity.of(1)));
        assertRefused("quantity", () -> line(1, MILK, Quantity.ZERO));
    }

    @Test
    void goodsDoNotExpireBeforeTheyAreMade() {
        LocalDate made = LocalDate.of(2026, 11, 22);

        assertRefused("expiresOn", () -> dated(made, made.minusDays(1)));
        assertThat(dated(made, made).expiresOn()).isEqualTo(made);
        assertThat(dated(null, made).producedOn()).isNull();
    }

    @Test
    void aReceiptNeedsItsFields() {
        List<GoodsReceiptLine> lines = List.of(line(1, MILK, Quantity.of(1)));

        assertRefused("receiptId", () -> new ReceiveGoods(null, STORE, null, lines));
        assertRefused("location", () -> new ReceiveGoods(RECEIPT, null, null, lines));
        assertRefused("lines", () -> new ReceiveGoods(RECEIPT, STORE, null, null));
        assertRefused("lines", () -> new ReceiveGoods(RECEIPT, STORE, null, List.of()));
        assertRefused("lines/1",
                () -> new ReceiveGoods(RECEIPT, STORE, null, List.of(lines.getFirst(), lines.getFirst())));
    }

    private static ReceivedLine received(@Nullable Money unitCost, @Nullable Money cost) {
        return new ReceivedLine(1, MILK, Quantity.ofThousandths(1_500), unitCost, cost, null, null, null);
    }

    private static GoodsReceiptLine line(@Nullable Money unitCost, @Nullable Money cost) {
        return new GoodsReceiptLine(1, MILK, Quantity.ofThousandths(1_500), unitCost, cost, null, null, null);
    }

    private static GoodsReceiptLine line(int lineNo, @Nullable Sku sku, Quantity quantity) {
        return new GoodsReceiptLine(lineNo, sku, quantity, null, Money.ZERO, null, null, null);
    }

    private static GoodsReceiptLine dated(@Nullable LocalDate producedOn, LocalDate expiresOn) {
        return new GoodsReceiptLine(1, MILK, Quantity.of(1), null, Money.ZERO, null, producedOn, expiresOn);
    }
}
