package io.tillbook.command.returns;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.Shop;
import java.util.List;

/** A sale at the first store, and goods of it brought back there. */
final class Bought {
    static final SaleId SALE = new SaleId("T1");
    static final ReturnId RETURN = new ReturnId("B1");

    private Bought() {}

    static NewEvent sale(List<SoldLine> lines, Tender... tenders) {
        Money total = lines.stream().map(SoldLine::paidMinor).reduce(Money.ZERO, Money::plus);
        return new NewEvent(ReturnableSale.at(SALE),
                new SaleCompleted(SALE, new ReceiptNo("0001"), Shop.STORE, Shop.TILL, null, null,
                        Circumstances.MORNING, Circumstances.MORNING.toLocalDate(), lines, List.of(tenders), total,
                        null, null));
    }

    static SoldLine line(int lineNo, Sku sku, Quantity quantity, long paidMinor, long costMinor) {
        return new SoldLine(lineNo, sku, "dairy", quantity, null, Money.of(paidMinor), Money.ZERO,
                Money.of(paidMinor), Money.of(costMinor), null, null);
    }

    static Tender paid(TenderMethod method, long amountMinor) {
        return new Tender(method, Money.of(amountMinor), null);
    }

    static AcceptReturn back(String id, List<ReturnLine> lines, Refund... refunds) {
        return new AcceptReturn(new ReturnId(id), SALE, Shop.STORE, Shop.TILL, lines, List.of(refunds), "too many",
                null);
    }

    static ReturnLine pieces(int saleLineNo, long pieces) {
        return new ReturnLine(saleLineNo, Quantity.of(pieces), true);
    }

    static Refund refund(TenderMethod method, long amountMinor) {
        return new Refund(method, Money.of(amountMinor));
    }
}
