package io.tillbook.api.returns;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basis.AppliedRule;
import io.tillbook.api.pricing.basis.SalePricing;
import io.tillbook.api.pricing.basket.Application;
import io.tillbook.api.pricing.basket.RuleBook;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a customer has kept of a sale, and what is paid for it. Whoever knows this and the rules that the sale cites
 * tells what is due for goods that come back: the server when it decides, a till before it asks.
 *
 * @param pricing how the sale was priced; missing where the till has not told
 * @param lines its lines by number
 * @param pointsBack how many of the points that it was paid with came back
 */
public record KeptSale(@Nullable SalePricing pricing, SortedMap<Integer, LineKept> lines, int pointsBack) {
    /** Takes a copy. */
    public KeptSale {
        lines = new TreeMap<>(lines);
    }

    /** The versions of promotions that the sale cites: what is due depends on what they say. */
    public static List<Application.Cited> cited(@Nullable SalePricing pricing) {
        return pricing == null ? List.of() : AppliedRule.allCited(pricing.applications());
    }

    /**
     * What is due.
     *
     * @param back goods of lines of the sale, each line at most once; of what is more than was sold, what it was sold
     *     for
     * @param cited the versions that the sale cites, with their product sets; of one that is missing all is kept as it
     *     was recorded
     */
    public DueBack due(List<GoodsBack> back, RuleBook cited) {
        PaidByPoints points = PaidByPoints.of(this);
        return RepricedSale.of(this, cited)
                .map(repriced -> repriced.due(back, points))
                .orElseGet(() -> byShares(back, points));
    }

    /** Nothing is priced again: each line is refunded by its share of the quantity. */
    private DueBack byShares(List<GoodsBack> back, PaidByPoints points) {
        return new DueBack(back.stream().map(this::byShare).toList(), List.of(), Money.ZERO,
                points.back(points.keptByShares(back), Money.ZERO));
    }

    DueBack.Line byShare(GoodsBack back) {
        return new DueBack.Line(back.saleLineNo(), line(back.saleLineNo()).share(back.quantity()));
    }

    LineKept line(int lineNo) {
        LineKept line = lines.get(lineNo);
        if (line == null) {
            throw new IllegalArgumentException("the sale has no line " + lineNo);
        }
        return line;
    }
}
