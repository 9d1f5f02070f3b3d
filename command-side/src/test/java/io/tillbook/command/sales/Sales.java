package io.tillbook.command.sales;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.testing.Shop;
import java.util.List;

/** Sales at the first till of the first store. */
final class Sales {
    static final SaleId SALE = new SaleId("T1");
    static final ReceiptNo NUMBER = new ReceiptNo("0001");

    private Sales() {}

    static CompleteSale sale(List<SaleLine> lines, Tender... tenders) {
        return new CompleteSale(SALE, NUMBER, Shop.STORE, Shop.TILL, null, null, lines, List.of(tenders), null, null);
    }

    static SaleLine line(int lineNo, Sku sku, long pieces, long unitPriceMinor) {
        return new SaleLine(lineNo, sku, Quantity.of(pieces), Money.of(unitPriceMinor), null, null, null, null);
    }

    static Tender cash(long amountMinor) {
        return new Tender(TenderMethod.CASH, Money.of(amountMinor), null);
    }

    static Tender cash(long amountMinor, long changeMinor) {
        return new Tender(TenderMethod.CASH, Money.of(amountMinor), Money.of(changeMinor));
    }

    static Tender card(long amountMinor) {
        return new Tender(TenderMethod.CARD, Money.of(amountMinor), null);
    }
}
