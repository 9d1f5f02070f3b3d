package io.tillbook.query.pricing.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SoldLine;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sales as baskets that can be priced again. */
class PastBasketTest {
    private static SoldLine line(int lineNo, String sku, int pieces, long paid) {
        return new SoldLine(lineNo, new Sku(sku), "food/" + sku, Quantity.of(pieces), null, Money.of(paid + 10),
                Money.of(10), Money.of(paid), Money.of(paid / 2), null, null);
    }

    private static SaleCompleted sale(List<SoldLine> lines) {
        OffsetDateTime at = OffsetDateTime.parse("2026-05-01T08:00:00+08:00");
        return new SaleCompleted(new SaleId("sale-1"), new ReceiptNo("R1"), new LocationId("S1"), new RegisterId("K1"),
                null, null, at, at.toLocalDate(), lines, List.of(), Money.ZERO, null, null);
    }

    @Test
    void piecesOfALineAreTheSameToTheCent() {
        PastBasket past = PastBasket.of(sale(List.of(line(1, "A", 3, 1_000), line(2, "B", 2, 500))),
                Baseline.AS_SOLD, _ -> null, List.of(), null);
        assertThat(past.basket().lines()).extracting(each -> each.quantity().thousandths() / 1_000)
                .containsExactly(1L, 2L, 2L);
        assertThat(past.basket().lines()).extracting(each -> each.unitPrice().minor())
                .containsExactly(334L, 333L, 250L);
        assertThat(PastBasket.of(sale(List.of(line(1, "A", 3, 1_000))), Baseline.CURRENT_RULES,
                _ -> "ACME", List.of(), null).basket().lines()).extracting(BasketLine::gross)
                .containsExactly(Money.of(674), Money.of(336));
    }

    @Test
    void weighedGoodsAndLargeSalesStayWhole() {
        SoldLine weighed = new SoldLine(1, new Sku("G"), null, Quantity.ofThousandths(1_286), null, Money.of(2_032),
                Money.ZERO, Money.of(2_032), Money.of(1_000), null, null);
        assertThat(PastBasket.of(sale(List.of(weighed)), Baseline.AS_SOLD, _ -> null, List.of(), null)
                .basket()
                .lines())
                .singleElement()
                .satisfies(line -> assertThat(line.gross()).isEqualTo(Money.of(2_032)));
        List<SoldLine> many = new ArrayList<>();
        for (int lineNo = 1; lineNo <= 1_000; lineNo++) {
            many.add(line(lineNo, "A", 3, 1_000));
        }
        assertThat(PastBasket.of(sale(many), Baseline.AS_SOLD, _ -> null, List.of(), null).basket().lines())
                .hasSize(1_000);
    }
}
