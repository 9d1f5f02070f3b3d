package io.tillbook.api.sales;

import static io.tillbook.testing.InvalidFields.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SalesCommandTest {
    private static final SaleId SALE = new SaleId("T1");
    private static final ReceiptNo NUMBER = new ReceiptNo("0001");
    private static final LocationId STORE = new LocationId("S1");
    private static final RegisterId TILL = new RegisterId("R1");
    private static final List<SaleLine> LINES = List.of(line(Money.of(1_980), null, null));
    private static final List<Tender> NO_TENDERS = List.of();

    @Test
    void aUnitPriceIsBeforeTheDiscount() {
        SaleLine line = line(Money.of(1_980), null, Money.of(200));

        assertThat(line.gross()).isEqualTo(Money.of(2_970));
        assertThat(line.paid()).isEqualTo(Money.of(2_770));
    }

    @Test
    void anAmountIsAfterTheDiscount() {
        SaleLine line = line(null, Money.of(2_770), Money.of(200));

        assertThat(line.gross()).isEqualTo(Money.of(2_970));
        assertThat(line.paid()).isEqualTo(Money.of(2_770));
        assertThat(line(null, Money.of(2_770), null).discount()).isEqualTo(Money.ZERO);
    }

    @Test
    void aDiscountAboveThePriceIsForTheRulesToRefuse() {
        assertThat(line(Money.of(1), null, Money.of(200)).paid().isNegative()).isTrue();
    }

    @Test
    void aLineHasOnePriceAndNothingBelowZero() {
        assertRefused("unitPriceMinor", () -> line(null, null, null));
        assertRefused("amountMinor", () -> line(Money.of(1), Money.of(1), null));
        assertRefused("unitPriceMinor", () -> line(Money.of(-1), null, null));
        assertRefused("amountMinor", () -> line(null, Money.of(-1), null));
        assertRefused("discountMinor", () -> line(Money.of(1), null, Money.of(-1)));
    }

    @Test
    void aLineNeedsNumberSkuAndQuantity() {
        Money free = Money.ZERO;

        assertRefused("lineNo", () -> new SaleLine(0, new Sku("a"), Quantity.of(1), free, null, null, null, null));
        assertRefused("sku", () -> new SaleLine(1, null, Quantity.of(1), free, null, null, null, null));
        assertRefused("quantity", () -> new SaleLine(1, new Sku("a"), Quantity.of(-1), free, null, null, null, null));
        assertRefused("quantity", () -> new SaleLine(1, new Sku("a"), null, free, null, null, null, null));
    }

    @Test
    void aTenderIsSomething() {
        assertRefused("method", () -> new Tender(null, Money.of(1), null));
        assertRefused("amountMinor", () -> new Tender(TenderMethod.CASH, Money.ZERO, null));
        assertRefused("amountMinor", () -> new Tender(TenderMethod.CASH, Money.of(-1), null));
        assertRefused("changeMinor", () -> new Tender(TenderMethod.CASH, Money.of(1), Money.of(-1)));
        assertThat(new Tender(TenderMethod.CASH, Money.of(20), Money.of(3)).captured()).isEqualTo(Money.of(17));
        assertThat(new Tender(TenderMethod.CARD, Money.of(20), null).change()).isEqualTo(Money.ZERO);
    }

    @Test
    void aSaleNeedsItsFields() {
        assertRefused("saleId", () -> sale(null, NUMBER, STORE, TILL, LINES, NO_TENDERS));
        assertRefused("receiptNo", () -> sale(SALE, null, STORE, TILL, LINES, NO_TENDERS));
        assertRefused("location", () -> sale(SALE, NUMBER, null, TILL, LINES, NO_TENDERS));
        assertRefused("register", () -> sale(SALE, NUMBER, STORE, null, LINES, NO_TENDERS));
        assertRefused("lines", () -> sale(SALE, NUMBER, STORE, TILL, List.of(), NO_TENDERS));
        assertRefused("lines/0", () -> sale(SALE, NUMBER, STORE, TILL, Arrays.asList((SaleLine) null), NO_TENDERS));
        assertRefused("tenders", () -> sale(SALE, NUMBER, STORE, TILL, LINES, null));
    }

    @Test
    void aSaleKnowsWhereItHappens() {
        CompleteSale sale =
                new CompleteSale(SALE, NUMBER, STORE, TILL, new EmployeeId("E1"), null, LINES, NO_TENDERS, null, null);

        assertThat(sale.location()).isEqualTo(STORE);
        assertThat(sale.register()).isEqualTo(TILL);
    }

    private static SaleLine line(@Nullable Money unitPrice, @Nullable Money amount, @Nullable Money discount) {
        return new SaleLine(1, new Sku("pear"), Quantity.ofThousandths(1_500), unitPrice, amount, discount, null, null);
    }

    private static CompleteSale sale(@Nullable SaleId id, @Nullable ReceiptNo number, @Nullable LocationId location,
            @Nullable RegisterId register, List<SaleLine> lines, @Nullable List<Tender> tenders) {
        return new CompleteSale(id, number, location, register, null, null, lines, tenders, null, null);
    }
}
