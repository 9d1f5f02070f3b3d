package io.tillbook.api.returns;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Rounding;
import io.tillbook.api.pricing.basis.LinePricing;
import io.tillbook.api.pricing.basis.LineShare;
import io.tillbook.api.pricing.basis.SalePricing;
import io.tillbook.api.pricing.rule.Layer;
import java.util.List;
import java.util.Optional;

/**
 * What points have paid of a sale.
 *
 * @param sale the sale
 * @param points how many
 * @param paidMinor what they have paid, in minor units
 */
record PaidByPoints(KeptSale sale, int points, Money paidMinor) {
    static PaidByPoints of(KeptSale sale) {
        SalePricing pricing = sale.pricing();
        int points = pricing == null ? 0 : pricing.basis().pointsUsed();
        return new PaidByPoints(sale, points, points == 0 ? Money.ZERO
                : sale.lines().values().stream().map(line -> of(sale, line)).reduce(Money.ZERO, Money::plus));
    }

    private static Money of(KeptSale sale, LineKept line) {
        return Optional.ofNullable(line.sold().pricing())
                .map(LinePricing::shares)
                .orElse(List.of())
                .stream()
                .filter(share -> isOfPoints(sale, share))
                .map(LineShare::amountMinor)
                .reduce(Money.ZERO, Money::plus);
    }

    private static boolean isOfPoints(KeptSale sale, LineShare share) {
        SalePricing pricing = sale.pricing();
        return pricing != null && share.seq() < pricing.applications().size()
                && pricing.applications().get(share.seq()).layer() == Layer.POINTS;
    }

    /** What they have paid of what is kept when goods have come back, by their shares of the quantities. */
    Money keptByShares(List<GoodsBack> back) {
        Money kept = paidMinor;
        for (LineKept line : points == 0 ? List.<LineKept>of() : sale.lines().values()) {
            Quantity gone = back.stream()
                    .filter(each -> each.saleLineNo() == line.sold().lineNo())
                    .map(each -> each.quantity().min(line.left()))
                    .reduce(line.returnedOfSold(), Quantity::plus);
            kept = kept.minus(line.pro(of(sale, line), gone));
        }
        return kept;
    }

    /**
     * How many come back now. A point that has paid a part of what is kept stays; so do as many as would pay what is
     * waived.
     */
    int back(Money keptMinor, Money waivedMinor) {
        if (paidMinor.isZero()) {
            return 0;
        }
        long inAll = points - roundedUp(keptMinor) - roundedUp(waivedMinor);
        return (int) Math.max(0, inAll - sale.pointsBack());
    }

    private long roundedUp(Money minor) {
        return points - Rounding.floor(points, Math.max(0, paidMinor.minor() - minor.minor()), paidMinor.minor());
    }
}
