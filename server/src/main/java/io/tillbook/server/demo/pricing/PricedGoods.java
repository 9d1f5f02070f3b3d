package io.tillbook.server.demo.pricing;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basis.AppliedRule;
import io.tillbook.api.pricing.basis.LinePricing;
import io.tillbook.api.pricing.basis.PartOfSale;
import io.tillbook.api.pricing.basis.PriceBasis;
import io.tillbook.api.pricing.basis.SalePricing;
import io.tillbook.api.pricing.basket.Application;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PricedLine;
import io.tillbook.api.pricing.basket.PricingPolicy;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.basket.Search;
import io.tillbook.api.returns.DueBack;
import io.tillbook.api.returns.GoodsBack;
import io.tillbook.api.returns.KeptSale;
import io.tillbook.api.returns.LineKept;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SoldLine;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Goods with their prices: all that a till tells of them with the sale, and what is due when some of them come back.
 *
 * @param visit who has bought them
 * @param picked the goods
 * @param priced what they cost
 */
public record PricedGoods(Visit visit, List<Picked> picked, PricedBasket priced) {
    /** Copies the list. */
    public PricedGoods {
        picked = List.copyOf(picked);
    }

    /** By what they were priced. */
    public PriceBasis basis() {
        return new PriceBasis(visit.pricedAt(), PricedBasket.ENGINE, priced.search(), visit.channel(), null, null,
                null, null);
    }

    /** What was applied. */
    public List<AppliedRule> applications() {
        return priced.applications().stream().map(AppliedRule::of).toList();
    }

    /** The lines of the sale. */
    public List<SaleLine> lines() {
        return PartOfSale.of(priced).stream().map(this::line).toList();
    }

    /** What is to be paid. */
    public Money due() {
        return priced.total();
    }

    /**
     * What is due for goods that come back, the first of the sale to do so.
     *
     * @param rules what the promotions say that were applied
     */
    public DueBack dueFor(GoodsBack back, PricesKnown rules) {
        SalePricing pricing = new SalePricing(basis(), applications());
        NavigableMap<Integer, LineKept> lines = new TreeMap<>();
        PartOfSale.of(priced).forEach(part -> lines.put(part.lineNo(), LineKept.of(sold(part))));
        return new KeptSale(pricing, lines, 0).due(List.of(back), cited(pricing, rules));
    }

    private static RuleBook cited(SalePricing pricing, PricesKnown known) {
        return new RuleBook(known.rules().stream().filter(rule -> cites(pricing, rule)).toList(), Map.of(),
                PricingPolicy.USUAL, Search.AS_NEEDED);
    }

    private static boolean cites(SalePricing pricing, PublishedRule rule) {
        return KeptSale.cited(pricing).contains(new Application.Cited(rule.promotion(), rule.version()));
    }

    private SaleLine line(PartOfSale part) {
        PricedLine line = part.priced();
        Picked goods = picked.get(line.line().lineNo() - 1);
        Money discount = discount(line);
        return new SaleLine(part.lineNo(), goods.sku(), line.quantity(), line.line().unitPrice(), null,
                discount.isZero() ? null : discount, goods.goods().batch(), null, part.splitOf(), part.shares(), null);
    }

    private SoldLine sold(PartOfSale part) {
        PricedLine line = part.priced();
        BasketLine of = line.line();
        return new SoldLine(part.lineNo(), of.goods().sku(), of.goods().category(), line.quantity(), of.unitPrice(),
                line.grossMinor(), discount(line), line.paid(), Money.ZERO, null, null,
                new LinePricing(part.splitOf(), part.shares(), of.goods().brand(), of.goods().batchDaysLeft(),
                        of.floor(), of.weighed() ? true : null, null),
                null);
    }

    private static Money discount(PricedLine line) {
        return line.grossMinor().minus(line.paid());
    }
}
