package io.tillbook.query.pricing.effect;

import io.tillbook.api.kernel.Money;
import io.tillbook.query.pricing.receipt.Takings;

/** Figures of a promotion as they are shown; see {@link PromotionFigures} and {@link Takings}. */
record ShownFigures(long receipts, long receiptsWithoutMember, long times, Money benefitMinor, Money revenueMinor,
        Money costMinor, Money marginMinor, long uncostedLines, Money uncostedMinor) {
    static ShownFigures of(PromotionFigures figures) {
        Takings takings = figures.takings();
        return new ShownFigures(figures.receipts(), figures.withoutMember(), figures.times(), figures.benefitMinor(),
                takings.revenueMinor(), takings.costMinor(), takings.marginMinor(), takings.uncostedLines(),
                takings.uncostedMinor());
    }
}
