package io.tillbook.api.returns;

import io.tillbook.api.kernel.Allocation;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basis.RecordedBasket;
import io.tillbook.api.pricing.basis.SalePricing;
import io.tillbook.api.pricing.basket.Application;
import io.tillbook.api.pricing.basket.BroughtBack;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PricedLine;
import io.tillbook.api.pricing.basket.RefundDue;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.engine.RefundEngine;
import io.tillbook.api.pricing.rule.OnReturn;
import io.tillbook.api.sales.SoldLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A sale of which what is kept is priced again when goods come back.
 *
 * @param sale the sale
 * @param basket its lines as they were priced; those that do not tell all of their discount are not in it
 * @param cited the versions of the rules
 */
record RepricedSale(KeptSale sale, RecordedBasket basket, RuleBook cited) {
    /** Nothing where no rule asks for it, and as long as lines of the sale are held. */
    static Optional<RepricedSale> of(KeptSale sale, RuleBook cited) {
        SalePricing pricing = sale.pricing();
        return pricing == null || !isAsked(pricing, cited) ? Optional.empty()
                : Optional.of(new RepricedSale(sale, basket(pricing, sale), cited)).filter(it -> it.basket.isWhole());
    }

    private static boolean isAsked(SalePricing pricing, RuleBook cited) {
        List<Application.Cited> versions = KeptSale.cited(pricing);
        return cited.rules()
                .stream()
                .filter(rule -> versions.contains(new Application.Cited(rule.promotion(), rule.version())))
                .anyMatch(rule -> rule.rule().onReturn() == OnReturn.RECALC);
    }

    private static RecordedBasket basket(SalePricing pricing, KeptSale sale) {
        return new RecordedBasket(pricing,
                sale.lines()
                        .values()
                        .stream()
                        .map(LineKept::sold)
                        .filter(RepricedSale::tellsItsDiscount)
                        .map(SoldLine::recorded)
                        .toList());
    }

    private static boolean tellsItsDiscount(SoldLine line) {
        return line.recorded().paid().equals(line.paidMinor());
    }

    /** What is due. */
    DueBack due(List<GoodsBack> back, PaidByPoints points) {
        PricedBasket priced = basket.priced();
        RefundDue due = RefundEngine.due(priced, cited, allBack(back, priced), refunded(priced));
        long[] changes = changes(due);
        Money keptByPoints = due.kept().stream().map(RefundDue.KeptLine::pointsMinor).reduce(Money.ZERO, Money::plus);
        return new DueBack(back.stream().map(each -> line(each, changes)).toList(), restated(back, changes),
                due.waivedMinor(), points.back(keptByPoints, due.waivedMinor()));
    }

    /** Money that went back before, by what lines are worth still. */
    private Money refunded(PricedBasket priced) {
        return Arrays.stream(worth()).mapToObj(Money::of).reduce(priced.total(), Money::minus);
    }

    private long[] worth() {
        return basket.lineNos().stream().mapToLong(lineNo -> sale.line(lineNo).keptMinor().minor()).toArray();
    }

    private List<BroughtBack> allBack(List<GoodsBack> back, PricedBasket priced) {
        List<BroughtBack> all = new ArrayList<>();
        for (int place = 0; place < basket.lines().size(); place++) {
            int lineNo = basket.lines().get(place).lineNo();
            PricedLine of = priced.lines().get(place);
            LineKept line = sale.line(lineNo);
            Stream.concat(
                    Stream.of(new GoodsBack(lineNo, line.returnedOfSold().minus(line.faulty()), false),
                            new GoodsBack(lineNo, line.faulty(), true)),
                    back.stream()
                            .filter(each -> each.saleLineNo() == lineNo)
                            .map(each -> new GoodsBack(lineNo, each.quantity().min(line.left()),
                                    each.isStoresFault())))
                    .filter(each -> each.quantity().isPositive())
                    .forEach(each -> all.add(new BroughtBack(of.line().lineNo(), of.part(), each.quantity(),
                            each.isStoresFault())));
        }
        return all;
    }

    /**
     * By how much more or less is paid for each line. What is waived makes nobody pay more: lines that cost more now
     * do so by that much less.
     */
    private long[] changes(RefundDue due) {
        long[] worth = worth();
        long[] changes = IntStream.range(0, worth.length)
                .mapToLong(place -> due.kept().get(place).paidMinor().minor() - worth[place])
                .toArray();
        long[] waived = Allocation.byLargestRemainder(due.waivedMinor().minor(),
                Arrays.stream(changes).map(change -> Math.max(0, change)).toArray());
        return IntStream.range(0, worth.length).mapToLong(place -> changes[place] - waived[place]).toArray();
    }

    private DueBack.Line line(GoodsBack back, long[] changes) {
        int place = basket.lineNos().indexOf(back.saleLineNo());
        if (place < 0) {
            return sale.byShare(back);
        }
        Money beyond = sale.line(back.saleLineNo()).beyond(back.quantity());
        return new DueBack.Line(back.saleLineNo(), beyond.plus(Money.of(Math.max(0, -changes[place]))));
    }

    /** A line of which goods come back, and that is worth less, tells that by its refund. */
    private List<RestatedLine> restated(List<GoodsBack> back, long[] changes) {
        List<RestatedLine> restated = new ArrayList<>();
        for (int place = 0; place < changes.length; place++) {
            int lineNo = basket.lines().get(place).lineNo();
            boolean isRefund = changes[place] < 0 && back.stream().anyMatch(each -> each.saleLineNo() == lineNo);
            if (changes[place] != 0 && !isRefund) {
                restated.add(restated(lineNo, back, Money.of(changes[place])));
            }
        }
        return restated;
    }

    /** Goods that come back of the line are refunded with nothing; what is kept is that much less, and is restated. */
    private RestatedLine restated(int lineNo, List<GoodsBack> back, Money change) {
        LineKept kept = sale.line(lineNo);
        for (GoodsBack each : back) {
            kept = each.saleLineNo() == lineNo ? kept.lessUnpaid(each.quantity()) : kept;
        }
        return new RestatedLine(lineNo, kept.sold().sku(), kept.sold().category(), change, kept.taxOf(change));
    }
}
