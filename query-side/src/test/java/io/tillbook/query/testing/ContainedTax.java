package io.tillbook.query.testing;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Rounding;
import io.tillbook.api.tax.LineTax;

/** The tax that an amount contains at a rate. */
final class ContainedTax {
    private ContainedTax() {}

    static LineTax of(int rateBp, Money amount) {
        return new LineTax(rateBp, Money.of(Rounding.halfUp(amount.minor(), rateBp, 10_000 + rateBp)));
    }
}
