package io.tillbook.command.returns;

import static io.tillbook.api.sales.TenderMethod.CASH;

import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Rounding;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basis.AppliedRule;
import io.tillbook.api.pricing.basis.LinePricing;
import io.tillbook.api.pricing.basis.LineShare;
import io.tillbook.api.pricing.basis.PriceBasis;
import io.tillbook.api.pricing.basis.SalePricing;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.MemberFacts;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PricedLine;
import io.tillbook.api.pricing.basket.PricingFacts;
import io.tillbook.api.pricing.basket.ProductSetId;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.engine.PricingEngine;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.api.pricing.productset.ProductSetEvent.ProductSetDefined;
import io.tillbook.api.pricing.productset.SetGoods;
import io.tillbook.api.pricing.promotion.PromotionEvent.PromotionDrafted;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.tax.LineTax;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.kernel.StreamType;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.Shop;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sale that was priced by rules, with all that has happened before.
 *
 * @param priced its prices
 * @param rules the rules
 */
record PricedSale(PricedBasket priced, RuleBook rules) {
    private static final PricingFacts GOLD = new PricingFacts(new LocationId("S1"), Set.of("EAST"), "STORE",
            ZonedDateTime.parse("2026-11-22T12:00:00+08:00[Asia/Shanghai]"), MemberFacts.tier("GOLD"), Map.of());

    static PricedSale of(Basket basket, RuleBook rules) {
        return new PricedSale(PricingEngine.price(basket, rules, GOLD), rules);
    }

    static PricedSale of(Basket basket, PublishedRule... rules) {
        return of(basket, RuleBook.of(rules));
    }

    /** What comes of a product is taxed by what it is called: every third has no rate. */
    private static @Nullable LineTax tax(Sku sku, Money paid) {
        int kind = sku.value().hashCode() % 3;
        int rateBp = kind == 1 ? 900 : 1_300;
        return kind == 0 ? null
                : new LineTax(rateBp, Money.of(Rounding.halfUp(paid.minor(), rateBp, 10_000 + rateBp)));
    }

    Money total() {
        return priced.total();
    }

    /** Products, promotions, sets, and the sale; paid in cash. */
    NewEvent[] events() {
        Stream<NewEvent> products = priced.lines().stream().map(PricedLine::line).map(PricedSale::registered);
        Stream<NewEvent> promotions = rules.rules().stream().map(PricedSale::drafted);
        Stream<NewEvent> sets = rules.sets().keySet().stream().map(PricedSale::food);
        return Stream.of(products, promotions, sets, Stream.of(completed()))
                .flatMap(all -> all)
                .toArray(NewEvent[]::new);
    }

    private static NewEvent registered(BasketLine line) {
        Sku sku = line.goods().sku();
        return line.weighed() ? Shop.weighed(sku) : Shop.pieces(sku);
    }

    private static NewEvent drafted(PublishedRule rule) {
        return on("promotion", rule.promotion(), new PromotionDrafted(rule.promotion(), 1, "x",
                PromotionRule.of(rule.rule()), null));
    }

    /** The only set that random rules name. */
    private static NewEvent food(String reference) {
        ProductSetId set = new ProductSetId(reference.substring(0, reference.indexOf('@')));
        return on("productset", set, new ProductSetDefined(set, 1, "x",
                new SetGoods(null, null, List.of("food"), null, null)));
    }

    private static NewEvent on(String kind, Id id, io.tillbook.api.kernel.Event event) {
        return new NewEvent(StreamType.of(kind, "").at(id), event);
    }

    private NewEvent completed() {
        Tender[] tenders = total().isZero() ? new Tender[0] : new Tender[] {new Tender(CASH, total(), null)};
        PriceBasis basis = new PriceBasis(Circumstances.MORNING, PricedBasket.ENGINE, priced.search(), null, null,
                null, null, priced.pointsUsed());
        return new NewEvent(ReturnableSale.at(Bought.SALE), new SaleCompleted(Bought.SALE, new ReceiptNo("0001"),
                Shop.STORE, Shop.TILL, null, null, Circumstances.MORNING, Circumstances.MORNING.toLocalDate(), lines(),
                List.of(tenders), total(), null, null,
                new SalePricing(basis, priced.applications().stream().map(AppliedRule::of).toList())));
    }

    /** Its lines, numbered from 1; those of one line of the basket name the first of them. */
    private List<SoldLine> lines() {
        List<SoldLine> sold = new ArrayList<>();
        for (PricedLine line : priced.lines()) {
            boolean isSplit = priced.lines().stream().filter(each -> each.line().equals(line.line())).count() > 1;
            sold.add(line(sold.size() + 1, isSplit ? sold.size() + 1 - line.part() : null, line));
        }
        return sold;
    }

    private static SoldLine line(int lineNo, Integer splitOf, PricedLine line) {
        BasketLine basket = line.line();
        List<LineShare> shares = line.shares()
                .stream()
                .map(share -> new LineShare(share.seq(), share.amountMinor()))
                .toList();
        LinePricing pricing = new LinePricing(splitOf, shares, basket.goods().brand(), basket.goods().batchDaysLeft(),
                basket.floor(), basket.weighed() ? true : null, null);
        return new SoldLine(lineNo, basket.goods().sku(), basket.goods().category(), line.quantity(),
                basket.unitPrice(), line.grossMinor(), line.grossMinor().minus(line.paid()), line.paid(), Money.ZERO,
                null, null, pricing, tax(basket.goods().sku(), line.paid()));
    }
}
