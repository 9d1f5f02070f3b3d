package io.tillbook.query.sales;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basis.LinePricing;
import io.tillbook.api.pricing.basis.LineShare;
import io.tillbook.api.pricing.basis.RecordedLine;
import io.tillbook.api.sales.SaleId;
import io.tillbook.query.pricing.promotion.EarnedCoupons;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a line of a sale cost what it did: its regular price, and step by step what was taken off it.
 *
 * @param facts what rules were told of its goods, and why its price was set by hand where it was
 * @param earns coupons for the next time that the sale has earned as a whole
 */
record PriceExplanation(SaleId sale, int lineNo, Sku sku, @Nullable String category, Quantity quantity,
        OffsetDateTime pricedAt, Money regularUnitMinor, Money grossMinor, LinePricing facts, List<Step> steps,
        Money paidMinor, List<EarnedCoupons> earns) {
    /** Something that took a part off the line, and what there was to pay then. */
    record Step(ShownPricing.Applied application, Money amountMinor, Money leftMinor) {}

    static PriceExplanation of(SaleId sale, ShownPricing pricing, List<EarnedCoupons> earns, RecordedLine line) {
        return new PriceExplanation(sale, line.lineNo(), line.sku(), line.category(), line.quantity(),
                pricing.basis().pricedAt(), line.regularUnit(), line.grossMinor(), line.pricing(),
                steps(pricing, line), line.paid(), earns);
    }

    private static List<Step> steps(ShownPricing pricing, RecordedLine line) {
        List<Step> steps = new ArrayList<>();
        Money left = line.grossMinor();
        for (LineShare share : line.pricing()
                .shares()
                .stream()
                .sorted(Comparator.comparing(LineShare::seq))
                .toList()) {
            left = left.minus(share.amountMinor());
            steps.add(new Step(pricing.applications().get(share.seq()), share.amountMinor(), left));
        }
        return steps;
    }
}
