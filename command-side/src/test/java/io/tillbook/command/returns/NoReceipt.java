package io.tillbook.command.returns;

import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.Costing;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.inventory.InventoryEvent.StockIssued;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnLineWithoutReceipt;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturnWithoutReceipt;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.returns.ReturnsEvent.ReturnWithoutReceiptAccepted;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.Shop;
import java.util.List;

/** Goods brought back to the first store without a receipt. */
final class NoReceipt {
    private NoReceipt() {}

    /** A product that comes in pieces has a list price. */
    static NewEvent priced(Sku sku, long listPriceMinor) {
        return registered(sku, Unit.PIECE, listPriceMinor);
    }

    /** A product that is weighed has a list price. */
    static NewEvent pricedByWeight(Sku sku, long listPriceMinor) {
        return registered(sku, Unit.KG, listPriceMinor);
    }

    private static NewEvent registered(Sku sku, Unit unit, long listPriceMinor) {
        return new NewEvent(Product.at(sku), new ProductRegistered(sku, sku.value(), unit, "dairy", null, List.of(),
                null, null, Money.of(listPriceMinor)));
    }

    /** A product that expires and is kept by batches. */
    static NewEvent perishable(Sku sku) {
        return new NewEvent(Product.at(sku), new ProductRegistered(sku, sku.value(), Unit.PIECE, "dairy", null,
                List.of(), null, 7, null, true, null, Costing.FIFO));
    }

    /** All that there was of a SKU was sold. */
    static NewEvent soldOut(Sku sku, long pieces, long costMinor) {
        return new NewEvent(Stock.at(Shop.STORE, sku),
                new StockIssued(Shop.STORE, sku, Quantity.of(pieces), Money.of(costMinor), false,
                        new StockCause(StockCause.Kind.SALE, "T0", 1), null,
                        new StockBalance(Quantity.ZERO, Money.ZERO), null, null, null));
    }

    /** A return with a receipt was accepted. */
    static NewEvent withReceipt(String id) {
        return new NewEvent(RecordedReturn.at(new ReturnId(id)),
                new ReturnAccepted(new ReturnId(id), new SaleId("T1"), Shop.STORE, Shop.TILL, Circumstances.MORNING,
                        Circumstances.MORNING.toLocalDate(), List.of(), List.of(), "too many", Money.ZERO, null));
    }

    /** A return without a receipt was accepted. */
    static NewEvent accepted(String id) {
        return new NewEvent(RecordedReturn.at(new ReturnId(id)),
                new ReturnWithoutReceiptAccepted(new ReturnId(id), Shop.STORE, Shop.TILL, Circumstances.MORNING,
                        Circumstances.MORNING.toLocalDate(), List.of(), List.of(), "lost the receipt", Money.ZERO,
                        null));
    }

    static AcceptReturnWithoutReceipt back(String id, List<ReturnLineWithoutReceipt> lines, Refund... refunds) {
        return new AcceptReturnWithoutReceipt(new ReturnId(id), Shop.STORE, Shop.TILL, lines, List.of(refunds),
                "lost the receipt", null, null);
    }

    static ReturnLineWithoutReceipt line(int lineNo, Sku sku, long pieces, long refundMinor) {
        return new ReturnLineWithoutReceipt(lineNo, sku, Quantity.of(pieces), Money.of(refundMinor), true);
    }

    static Refund credit(long amountMinor) {
        return new Refund(TenderMethod.STORE_CREDIT, Money.of(amountMinor));
    }
}
