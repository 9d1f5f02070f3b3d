package io.tillbook.query.pricing.receipt;

import io.tillbook.api.kernel.Allocation;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.TelescopingSplit;
import io.tillbook.api.pricing.basis.LinePricing;
import io.tillbook.api.pricing.basis.LineShare;
import io.tillbook.api.returns.LineKept;
import io.tillbook.api.returns.RestatedLine;
import io.tillbook.api.returns.ReturnedLine;
import io.tillbook.api.sales.SoldLine;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A line of a sale after what came back of it.
 *
 * @param kept what the customer has kept, and what is paid for it
 * @param costMinor what it had cost, less what was restocked, in minor units
 */
public record KeptLine(LineKept kept, Money costMinor) {
    static KeptLine of(SoldLine sold) {
        return new KeptLine(LineKept.of(sold), sold.costMinor());
    }

    KeptLine less(ReturnedLine returned) {
        return new KeptLine(kept.less(returned), costMinor.minus(returned.costMinor()));
    }

    KeptLine restated(RestatedLine restated) {
        return new KeptLine(kept.restated(restated.changeMinor()), costMinor);
    }

    int lineNo() {
        return kept.sold().lineNo();
    }

    boolean isKept() {
        return kept.left().isPositive();
    }

    Takings takings() {
        Money paid = kept.keptMinor();
        return kept.sold().costMinor().isZero()
                ? new Takings(paid, Money.ZERO, isKept() ? 1 : 0, paid)
                : new Takings(paid, costMinor, 0, Money.ZERO);
    }

    /**
     * What each application takes off what is kept, by its place among those of the sale. All that is taken off is
     * spread as it was when the goods were sold: which application a return has taken from is not recorded.
     */
    Map<Integer, Money> given() {
        LinePricing pricing = kept.sold().pricing();
        List<LineShare> shares = pricing == null ? List.of() : pricing.shares();
        long off = regularMinor().minus(kept.keptMinor()).minor();
        long[] parts = Allocation.byLargestRemainder(Math.abs(off), weights(shares));
        Map<Integer, Money> given = new TreeMap<>();
        for (int place = 0; place < shares.size(); place++) {
            given.merge(shares.get(place).seq(), Money.of(off < 0 ? -parts[place] : parts[place]), Money::plus);
        }
        return given;
    }

    /** The last is what no application tells of the discount. */
    private long[] weights(List<LineShare> shares) {
        long[] weights = new long[shares.size() + 1];
        long untold = kept.sold().discountMinor().minor();
        for (int place = 0; place < shares.size(); place++) {
            weights[place] = shares.get(place).amountMinor().minor();
            untold -= weights[place];
        }
        weights[shares.size()] = Math.max(0, untold);
        return weights;
    }

    /** What the goods that are kept cost without any discount. */
    private Money regularMinor() {
        SoldLine sold = kept.sold();
        Quantity back = kept.returned().min(sold.quantity());
        return sold.grossMinor()
                .minus(TelescopingSplit.share(sold.grossMinor(), sold.quantity(), Quantity.ZERO, back));
    }
}
