package io.tillbook.query.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnedLineWithoutReceipt;
import io.tillbook.api.returns.ReturnsEvent.ReturnWithoutReceiptAccepted;
import io.tillbook.query.testing.Folded;
import io.tillbook.query.testing.HistoryBuilder;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SoldGoodsTest {

    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-11-20T09:00:00+08:00");
    private static final Sku MILK = new Sku("MILK");

    @Test
    void whatComesBackWithoutAReceiptWasNotSold() {
        ReturnWithoutReceiptAccepted back = new ReturnWithoutReceiptAccepted(new ReturnId("B1"), new LocationId("L1"),
                new RegisterId("R1"), MORNING, MORNING.toLocalDate(), List.of(line(1, 2), line(2, 1)), List.of(),
                "a gift", Money.ZERO, null);
        List<RecordedEvent> history = new HistoryBuilder().at(MORNING).add("return-B1", back).events();

        SoldGoods goods = SoldGoods.of(back, history.getFirst());

        assertThat(goods.day()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(goods.quantities()).isEqualTo(Map.of(MILK, Quantity.of(-3)));
        assertThat(Folded.of(new StockLevelProjection(), history).values()).singleElement()
                .isEqualTo(StockLevelView.none(new LocationId("L1"), MILK)
                        .withMoreSold(goods.day(), Quantity.of(-3)));
    }

    private static ReturnedLineWithoutReceipt line(int lineNo, long pieces) {
        return new ReturnedLineWithoutReceipt(lineNo, MILK, null, Quantity.of(pieces), Money.ZERO, Money.ZERO, false,
                null, null);
    }
}
