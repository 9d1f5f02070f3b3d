package io.tillbook.query.pricing.whatif;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.pricing.basis.AppliedRule;
import io.tillbook.api.pricing.basis.LinePricing;
import io.tillbook.api.pricing.basis.LineShare;
import io.tillbook.api.pricing.basis.PriceBasis;
import io.tillbook.api.pricing.basis.SalePricing;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PricedLine;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.returns.DueBack;
import io.tillbook.api.returns.GoodsBack;
import io.tillbook.api.returns.KeptSale;
import io.tillbook.api.returns.LineKept;
import io.tillbook.api.returns.RestatedLine;
import io.tillbook.api.returns.ReturnFault;
import io.tillbook.api.returns.ReturnedLine;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.query.pricing.whatif.Compared.Back;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * A past basket as the sale that it would have been at other prices, of which goods come back. What is due is told by
 * the function that tills and the server ask. Of a line whose pieces have different prices, the last ones come back
 * first: those that are a minor unit cheaper, as when a line is refunded by its share of the quantity.
 */
final class SoldOtherwise {
    private final List<Integer> places;
    private final RuleBook cited;
    private KeptSale kept;
    private final long[] refunded;
    private final long[] restated;

    /**
     * @param past what was sold
     * @param priced the prices of its basket
     * @param cited the rules by which it was priced
     */
    private SoldOtherwise(PastBasket past, PricedBasket priced, RuleBook cited) {
        this.places = priced.lines().stream().map(line -> PastBasket.place(line.line())).toList();
        this.cited = cited;
        this.kept = sale(past, priced);
        this.refunded = new long[past.sold().size()];
        this.restated = new long[past.sold().size()];
    }

    /** What is given back, all in all, for goods that come back in this order. */
    static Back back(PastBasket past, PricedBasket priced, RuleBook cited, List<PastReturn> returns) {
        SoldOtherwise sale = new SoldOtherwise(past, priced, cited);
        long waived = 0;
        for (PastReturn each : returns) {
            waived = sale.takeBack(each).minor();
        }
        return new Back(Arrays.stream(sale.refunded).boxed().toList(), Arrays.stream(sale.restated).boxed().toList(),
                waived);
    }

    private static KeptSale sale(PastBasket past, PricedBasket priced) {
        SalePricing pricing = new SalePricing(
                new PriceBasis(past.soldAt(), PricedBasket.ENGINE, priced.search(), null, null, null, null,
                        priced.pointsUsed()),
                priced.applications().stream().map(AppliedRule::of).toList());
        TreeMap<Integer, LineKept> lines = new TreeMap<>();
        for (PricedLine line : priced.lines()) {
            int lineNo = lines.size() + 1;
            lines.put(lineNo, LineKept.of(sold(lineNo, line)));
        }
        return new KeptSale(pricing, lines, 0);
    }

    private static SoldLine sold(int lineNo, PricedLine priced) {
        BasketLine line = priced.line();
        LinePricing pricing = new LinePricing(line.lineNo(),
                priced.shares().stream().map(share -> new LineShare(share.seq(), share.amountMinor())).toList(),
                line.goods().brand(), line.goods().batchDaysLeft(), line.floor(), line.weighed(), null);
        return new SoldLine(lineNo, line.goods().sku(), line.goods().category(), priced.quantity(),
                line.labelMinor() == null ? line.unitPrice() : null, priced.grossMinor(),
                priced.grossMinor().minus(priced.paid()), priced.paid(), Money.ZERO, null, null, pricing, null);
    }

    private Money takeBack(PastReturn returned) {
        List<GoodsBack> back = returned.lines().stream().flatMap(line -> goods(line).stream()).toList();
        DueBack due = kept.due(back, cited);
        due.lines().forEach(line -> refunded[place(line.saleLineNo())] += line.refundMinor().minor());
        due.restated().forEach(line -> restated[place(line.saleLineNo())] += line.changeMinor().minor());
        kept = after(back, due);
        return due.waivedMinor();
    }

    private int place(int lineNo) {
        return places.get(lineNo - 1);
    }

    private List<GoodsBack> goods(PastReturn.Line line) {
        List<GoodsBack> goods = new ArrayList<>();
        Quantity open = line.quantity();
        for (LineKept each : kept.lines().reversed().values()) {
            Quantity now = place(each.sold().lineNo()) == line.place() ? each.left().min(open) : Quantity.ZERO;
            if (now.isPositive()) {
                goods.add(new GoodsBack(each.sold().lineNo(), now, line.isStoresFault()));
                open = open.minus(now);
            }
        }
        return goods;
    }

    private KeptSale after(List<GoodsBack> back, DueBack due) {
        TreeMap<Integer, LineKept> lines = new TreeMap<>(kept.lines());
        for (GoodsBack each : back) {
            lines.computeIfPresent(each.saleLineNo(), (_, line) -> line.less(returned(line.sold(), each, due)));
        }
        for (RestatedLine each : due.restated()) {
            lines.computeIfPresent(each.saleLineNo(), (_, line) -> line.restated(each.changeMinor()));
        }
        return new KeptSale(kept.pricing(), lines, kept.pointsBack() + due.pointsBack());
    }

    private static ReturnedLine returned(SoldLine sold, GoodsBack back, DueBack due) {
        return new ReturnedLine(sold.lineNo(), sold.sku(), sold.category(), back.quantity(), due.of(sold.lineNo()),
                Money.ZERO, false, null, null, null,
                back.isStoresFault() ? ReturnFault.STORE : ReturnFault.CUSTOMER);
    }
}
