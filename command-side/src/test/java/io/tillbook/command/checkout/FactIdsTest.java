package io.tillbook.command.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.Origin;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnLineWithoutReceipt;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturnWithoutReceipt;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Ids of held facts are kept by events and by whoever reads the list, so a formula, once released, gives the same ids
 * for ever: a till that repeats its report after an upgrade must find the fact that is held already.
 */
class FactIdsTest {
    private static final LocationId STORE = new LocationId("SH-01");
    private static final RegisterId TILL = new RegisterId("R1");

    @Test
    void aSaleKeepsItsId() {
        assertThat(FactIds.of(sale("000201")).value()).isEqualTo("99cdf74a-5ace-306b-b370-ea5ba2a71ef1");
        assertThat(FactIds.ofLines(sale("000202")).value()).isEqualTo("eb539939-a570-3238-a4a8-1042511c2462-lines");
    }

    @Test
    void aReturnKeepsItsId() {
        AcceptReturn back = new AcceptReturn(new ReturnId("RT-000001"), new SaleId("SH-01-R1-000001"), STORE, TILL,
                List.of(new ReturnLine(1, Quantity.of(1), true, null, null)),
                List.of(new Refund(TenderMethod.CASH, Money.of(5_600))), "too much", Origin.REPORTED);
        assertThat(FactIds.of(back).value()).isEqualTo("c82a0b2e-36b3-36da-9acb-25f60475f8fb");
    }

    @Test
    void aReturnWithoutAReceiptKeepsItsId() {
        AcceptReturnWithoutReceipt back = new AcceptReturnWithoutReceipt(new ReturnId("RT-000002"), STORE, TILL,
                List.of(new ReturnLineWithoutReceipt(1, new Sku("MILK-1L"), Quantity.of(1), Money.of(1_980), true, null,
                        new BatchId("L1"), null, null)),
                List.of(new Refund(TenderMethod.STORE_CREDIT, Money.of(1_980))), "a gift", Origin.REPORTED, null);
        assertThat(FactIds.of(back).value()).isEqualTo("0e52e89e-e257-39bc-95e0-2fd63edaa64b");
    }

    private static CompleteSale sale(String receipt) {
        return new CompleteSale(new SaleId("S-SH-01-R1-" + receipt), new ReceiptNo(receipt), STORE, TILL, null, null,
                List.of(line(1, "MILK-1L"), line(2, "MIKL-1L")),
                List.of(new Tender(TenderMethod.CASH, Money.of(3_960), null)), null, Origin.REPORTED);
    }

    private static SaleLine line(int lineNo, String sku) {
        return new SaleLine(lineNo, new Sku(sku), Quantity.of(1), Money.of(1_980), null, null, null, null);
    }
}
