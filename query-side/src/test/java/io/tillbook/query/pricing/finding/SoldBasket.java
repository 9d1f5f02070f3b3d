package io.tillbook.query.pricing.finding;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.pricing.basis.AppliedRule;
import io.tillbook.api.pricing.basis.KnownMember;
import io.tillbook.api.pricing.basis.LinePricing;
import io.tillbook.api.pricing.basis.LineShare;
import io.tillbook.api.pricing.basis.PriceBasis;
import io.tillbook.api.pricing.basis.SalePricing;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PricedLine;
import io.tillbook.api.pricing.basket.PricingFacts;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.engine.PricingEngine;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SoldLine;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A basket sold by a till that prices it with the engine, by the rules that it knows.
 *
 * @param basket what is bought
 * @param rules what the till knows
 * @param member who buys
 * @param pricedAt when
 */
record SoldBasket(Basket basket, List<PublishedRule> rules, @Nullable MemberId member, OffsetDateTime pricedAt) {
    static final LocationId STORE = new LocationId("S1");
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    PricedBasket priced() {
        PricingFacts facts = new PricingFacts(STORE, Set.of("East"), PriceBasis.STORE,
                pricedAt.atZoneSameInstant(ZONE), KnownMember.of(member, rules), Map.of());
        return PricingEngine.price(basket, RuleBook.of(rules.toArray(PublishedRule[]::new)), facts);
    }

    SaleCompleted sale(String id) {
        PricedBasket priced = priced();
        List<SoldLine> lines = new ArrayList<>();
        for (PricedLine line : priced.lines()) {
            lines.add(sold(lines.size() + 1, line));
        }
        PriceBasis basis = new PriceBasis(pricedAt, PricedBasket.ENGINE, priced.search(), null, null,
                basket.manualMinor().isZero() ? null : basket.manualMinor(), null, null);
        OffsetDateTime soldAt = pricedAt.plusMinutes(2);
        return new SaleCompleted(new SaleId(id), new ReceiptNo(id), STORE, new RegisterId("R1"), null, member, soldAt,
                soldAt.toLocalDate(), lines, List.of(), priced.total(), null, null,
                new SalePricing(basis, priced.applications().stream().map(AppliedRule::of).toList()));
    }

    private static SoldLine sold(int lineNo, PricedLine line) {
        BasketLine of = line.line();
        List<LineShare> shares =
                line.shares().stream().map(share -> new LineShare(share.seq(), share.amountMinor())).toList();
        LinePricing pricing = new LinePricing(of.lineNo(), shares, of.goods().brand(), null, of.floor(),
                of.weighed() ? true : null, null);
        Money discount = line.grossMinor().minus(line.paid());
        return new SoldLine(lineNo, of.goods().sku(), of.goods().category(), line.quantity(), of.unitPrice(),
                line.grossMinor(), discount, line.paid(), Money.ZERO, null, null, pricing, null);
    }
}
