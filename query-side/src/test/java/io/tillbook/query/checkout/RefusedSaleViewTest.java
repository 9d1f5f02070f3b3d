package io.tillbook.query.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.LedgerRejection.AmountOutOfRange;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.SalesEvent.SaleRefused;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RefusedSaleViewTest {

    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-11-20T09:00:00+08:00");
    private static final Money MOST = Money.of(Money.MAX_MINOR);

    @Test
    void addsUpTheLargestSaleThereCanBe() {
        List<SaleLine> lines = IntStream.rangeClosed(1, Require.MAX_LINES)
                .mapToObj(lineNo -> new SaleLine(lineNo, new Sku("GOLD"), Quantity.of(1), null, MOST, MOST, null, null))
                .toList();
        CompleteSale sale = new CompleteSale(new SaleId("S1"), new ReceiptNo("1"), new LocationId("L"),
                new RegisterId("R"), null, null, lines, List.of(), null, null);
        RefusedSaleView view = RefusedSaleView.of(
                new SaleRefused(sale, MORNING, MORNING.toLocalDate(), new AmountOutOfRange()), "c", 1);
        assertThat(view.totalMinor()).isEqualTo(Money.of(Require.MAX_LINES * Money.MAX_MINOR));
        assertThat(view.lines()).allSatisfy(line -> assertThat(line.paidMinor()).isEqualTo(MOST));
    }
}
