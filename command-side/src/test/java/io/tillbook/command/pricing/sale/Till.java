package io.tillbook.command.pricing.sale;

import io.tillbook.api.checkout.Origin;
import io.tillbook.api.checkout.PresentedCoupon;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basis.AppliedRule;
import io.tillbook.api.pricing.basis.PartOfSale;
import io.tillbook.api.pricing.basis.PriceBasis;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PricingFacts;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.engine.PricingEngine;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.testing.Shop;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A till that prices baskets by some rules, and sells what it has priced. */
final class Till {
    private Till() {}

    /** What a basket costs at a moment. */
    static PricedBasket priced(Basket basket, RuleBook rules, OffsetDateTime at) {
        return PricingEngine.price(basket, rules, new PricingFacts(Shop.STORE, Set.of(), PriceBasis.STORE,
                at.atZoneSameInstant(Shop.ZONE), null, Map.of()));
    }

    /** The sale of a basket at a moment. */
    static CompleteSale sale(Basket basket, RuleBook rules, OffsetDateTime at) {
        PricedBasket priced = priced(basket, rules, at);
        PriceBasis basis = new PriceBasis(at, PricedBasket.ENGINE, priced.search(), null, null,
                basket.manualMinor().isZero() ? null : basket.manualMinor(), basket.roundOff() ? true : null,
                priced.pointsUsed() == 0 ? null : priced.pointsUsed());
        return sale(basis, priced.applications().stream().map(AppliedRule::of).toList(),
                PartOfSale.of(priced).stream().map(Till::line).toList(), basket.coupons(), null);
    }

    static CompleteSale sale(PriceBasis basis, List<AppliedRule> applied, List<SaleLine> lines, List<String> coupons,
            @Nullable Origin origin) {
        Money due = lines.stream().map(SaleLine::paid).reduce(Money.ZERO, Money::plus);
        return new CompleteSale(new SaleId("T1"), new ReceiptNo("0001"), Shop.STORE, Shop.TILL, null, null, lines,
                due.isZero() || due.isNegative() ? List.of() : List.of(new Tender(TenderMethod.CASH, due, null)), null,
                origin, basis,
                applied, coupons, null);
    }

    private static SaleLine line(PartOfSale part) {
        BasketLine line = part.priced().line();
        Money off = part.priced().grossMinor().minus(part.priced().paid());
        return new SaleLine(part.lineNo(), line.goods().sku(), part.priced().quantity(), line.unitPrice(), null,
                off.isZero() ? null : off, null, null, part.splitOf(), part.shares(),
                line.overridden() ? "torn" : null);
    }

    /** The same sale after it has happened. */
    static CompleteSale reported(CompleteSale sale) {
        return sale(sale.basis(), sale.applied(), sale.lines(), words(sale), Origin.REPORTED);
    }

    /** The same sale with other lines. */
    static CompleteSale with(CompleteSale sale, List<SaleLine> lines) {
        return sale(sale.basis(), sale.applied(), lines, words(sale), sale.origin());
    }

    /** The same sale to a member. */
    static CompleteSale by(MemberId member, CompleteSale sale) {
        return new CompleteSale(sale.saleId(), sale.receiptNo(), sale.location(), sale.register(), null, member,
                sale.lines(), sale.tenders(), null, sale.origin(), sale.basis(), sale.applications(), words(sale),
                null);
    }

    /** Its coupons, which are all words. */
    static List<String> words(CompleteSale sale) {
        return sale.presented().stream().map(PresentedCoupon::word).filter(Objects::nonNull).toList();
    }
}
