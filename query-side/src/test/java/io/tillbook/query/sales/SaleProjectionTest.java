package io.tillbook.query.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.FactId;
import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.RestatedLine;
import io.tillbook.api.returns.ReturnFault;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnedLine;
import io.tillbook.api.returns.ReturnsEvent.GoodsExchanged;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesEvent.HeldLinesBooked;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.query.sales.SaleView.SaleReturn;
import io.tillbook.query.sales.SaleView.SaleReturnLine;
import io.tillbook.query.sales.SaleView.TenderView;
import io.tillbook.query.testing.Folded;
import io.tillbook.query.testing.HistoryBuilder;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class SaleProjectionTest {

    private static final SaleId ID = new SaleId("S1");
    private static final LocationId SHOP = new LocationId("SHOP");
    private static final RegisterId TILL = new RegisterId("R1");
    private static final Sku TEA = new Sku("TEA");
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-22T12:00:00+08:00");
    private static final SaleCompleted SALE = new SaleCompleted(ID, new ReceiptNo("N1"), SHOP, TILL,
            new EmployeeId("E1"), null, NOON, NOON.toLocalDate(), List.of(line(1, 500, 100), line(2, 300, 0)),
            List.of(new Tender(TenderMethod.CASH, Money.of(1000), Money.of(300))), Money.of(700), null, null);

    @Test
    void showsTheReceipt() {
        SaleView sale = folded(new HistoryBuilder().add("sale-S1", SALE));
        assertThat(sale.receipt()).isEqualTo("SHOP/R1/N1");
        assertThat(sale.order()).isEqualTo("2026-11-22/001795320000000/S1");
        assertThat(sale.tenders())
                .containsExactly(new TenderView(TenderMethod.CASH, Money.of(1000), Money.of(300), null, null));
        assertThat(sale.lines()).extracting(SaleLineView::paidMinor).containsExactly(Money.of(400), Money.of(300));
        assertThat(sale.totalMinor()).isEqualTo(Money.of(700));
        assertThat(sale.refundedMinor()).isEqualTo(Money.ZERO);
        assertThat(sale.returns()).isEmpty();
    }

    @Test
    void showsThePaymentAndWhatWasRounded() {
        PaymentId payment = new PaymentId("01998f00-006a-7000-8000-000000000001");
        SaleCompleted rounded = new SaleCompleted(ID, new ReceiptNo("N1"), SHOP, TILL, null, null, NOON,
                NOON.toLocalDate(), List.of(line(1, 702, 0)),
                List.of(new Tender(TenderMethod.WECHAT, Money.of(500), null, null, null, null, payment),
                        new Tender(TenderMethod.CASH, Money.of(200), null)),
                Money.of(702), null, null, null, Money.of(-2));
        SaleView sale = folded(new HistoryBuilder().add("sale-S1", rounded));
        assertThat(sale.roundingMinor()).isEqualTo(Money.of(-2));
        assertThat(sale.tenders()).extracting(TenderView::paymentId).containsExactly(payment, null);
        assertThat(sale.exchangedFor(new ReturnId("B1")).roundingMinor()).isEqualTo(Money.of(-2));
    }

    @Test
    void showsWhatCameBack() {
        SaleView sale = folded(new HistoryBuilder().add("sale-S1", SALE)
                .add("return-RT1", returned("RT1", 1, 200))
                .add("return-RT2", returned("RT2", 1, 150)));
        assertThat(sale.lines()).extracting(SaleLineView::returnedQuantity)
                .containsExactly(Quantity.of(2), Quantity.ZERO);
        assertThat(sale.lines()).extracting(SaleLineView::refundedMinor).containsExactly(Money.of(350), Money.ZERO);
        assertThat(sale.refundedMinor()).isEqualTo(Money.of(350));
        assertThat(sale.returns()).extracting(SaleReturn::id)
                .containsExactly(new ReturnId("RT1"), new ReturnId("RT2"));
        assertThat(sale.returns().getFirst().lines())
                .containsExactly(new SaleReturnLine(1, TEA, Quantity.of(1), Money.of(200), true,
                        ReturnFault.CUSTOMER, null));
        assertThat(sale.returns().getFirst().refunds())
                .containsExactly(new Refund(TenderMethod.CASH, Money.of(200)));
    }

    @Test
    void showsWhatIsPaidForWhatIsKept() {
        SaleView sale = folded(new HistoryBuilder().add("sale-S1", SALE)
                .add("return-RT1", new ReturnAccepted(new ReturnId("RT1"), ID, SHOP, TILL, NOON, NOON.toLocalDate(),
                        List.of(new ReturnedLine(1, TEA, "Tea", Quantity.of(1), Money.of(200), Money.of(25), true, null,
                                null, null, ReturnFault.STORE)),
                        List.of(new Refund(TenderMethod.CASH, Money.of(150))), "stale", Money.of(150), null,
                        List.of(new RestatedLine(2, TEA, "Tea", Money.of(50))), Money.of(9), 7)));
        assertThat(sale.lines()).extracting(SaleLineView::keptMinor).containsExactly(Money.of(200), Money.of(350));
        assertThat(sale.lines()).extracting(SaleLineView::faultyQuantity)
                .containsExactly(Quantity.of(1), Quantity.ZERO);
        assertThat(sale.returns().getFirst().restated()).hasSize(1);
        assertThat(sale.returns().getFirst().lines().getFirst().fault()).isEqualTo(ReturnFault.STORE);
        assertThat(sale.kept().pointsBack()).isEqualTo(7);
    }

    @Test
    void bothSalesOfAnExchangeKnowOfIt() {
        SaleId other = new SaleId("S2");
        HistoryBuilder history = new HistoryBuilder().add("sale-S1", SALE)
                .add("return-RT1", returned("RT1", 1, 200))
                .add("sale-S2", new SaleCompleted(other, new ReceiptNo("N2"), SHOP, TILL, null, null, NOON,
                        NOON.toLocalDate(), List.of(line(1, 200, 0)), List.of(), Money.of(200), null, null))
                .add("return-RT1", new GoodsExchanged(new ReturnId("RT1"), ID, other, SHOP, TILL, NOON,
                        NOON.toLocalDate(), List.of(new Refund(TenderMethod.CASH, Money.of(200)))));
        assertThat(folded(history).returns().getFirst().exchangedBy()).isEqualTo(other);
        assertThat(Folded.of(new SaleProjection(), history.events()).get("S2").exchangedFor())
                .isEqualTo(new ReturnId("RT1"));
    }

    @Test
    void showsLinesThatWereHeldAndBookedLater() {
        SaleView sale = folded(new HistoryBuilder().add("sale-S1", SALE)
                .add("sale-S1",
                        new HeldLinesBooked(ID, new ReceiptNo("N1"), SHOP, TILL, new EmployeeId("E1"), null, NOON,
                                NOON.toLocalDate(), List.of(line(3, 250, 0)), SALE.tenders(), Money.of(250),
                                new FactId("F1"))));
        assertThat(sale.lines()).extracting(SaleLineView::lineNo).containsExactly(1, 2, 3);
        assertThat(sale.totalMinor()).isEqualTo(Money.of(950));
        assertThat(sale.tenders()).hasSize(1);
    }

    @Test
    void laterSalesComeLaterInTheOrder() {
        SaleView early = SaleView.of(SALE, 1);
        SaleView late = SaleView.of(new SaleCompleted(new SaleId("A"), new ReceiptNo("N2"), SHOP, TILL, null, null,
                NOON.plusSeconds(1), NOON.toLocalDate(), List.of(), List.of(), Money.ZERO, null, null), 2);
        assertThat(early.order()).isLessThan(late.order());
    }

    private static SaleView folded(HistoryBuilder history) {
        return Folded.of(new SaleProjection(), history.events()).get("S1");
    }

    private static SoldLine line(int lineNo, long gross, long discount) {
        return new SoldLine(lineNo, TEA, "Tea", Quantity.of(2), null, Money.of(gross), Money.of(discount),
                Money.of(gross - discount), Money.of(50), null, null);
    }

    private static ReturnAccepted returned(String id, int lineNo, long refund) {
        return new ReturnAccepted(new ReturnId(id), ID, SHOP, TILL, NOON.plusDays(1), NOON.toLocalDate().plusDays(1),
                List.of(new ReturnedLine(lineNo, TEA, "Tea", Quantity.of(1), Money.of(refund), Money.of(25), true,
                        null)),
                List.of(new Refund(TenderMethod.CASH, Money.of(refund))), "stale", Money.of(refund), null);
    }
}
