package io.tillbook.query.sales.analysis;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.query.sales.report.Figures;

/** Figures for tests. */
final class SoldExamples {
    private SoldExamples() {}

    /** One receipt with so many pieces for so much. */
    static Figures sold(long pieces, long netMinor) {
        return new Figures(1, 0, Quantity.ofThousandths(pieces * 1_000), Quantity.ZERO, Money.of(netMinor), Money.ZERO,
                Money.ZERO, Money.ZERO);
    }
}
