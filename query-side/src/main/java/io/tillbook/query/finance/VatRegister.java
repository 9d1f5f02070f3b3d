package io.tillbook.query.finance;

import io.tillbook.api.finance.AccountRole;
import io.tillbook.api.kernel.Money;

/**
 * Tax on turnover of a period, in minor units.
 *
 * @param openingMinor what was owed before; below zero where it was carried forward
 * @param outputMinor tax in what was sold, less that in what came back
 * @param inputMinor tax in what was bought
 * @param otherMinor what else was posted to these accounts: payments to the tax office below zero
 * @param dueMinor what is owed at the end; zero where none is
 * @param carriedMinor what is carried forward to the next period; zero where none is
 */
record VatRegister(Money openingMinor, Money outputMinor, Money inputMinor, Money otherMinor, Money dueMinor,
        Money carriedMinor) {
    static VatRegister of(Sums before, Sums through) {
        Money opening = owed(before);
        Money closing = owed(through);
        return new VatRegister(opening, moved(before, through, AccountRole.VAT_OUT).negated(),
                moved(before, through, AccountRole.VAT_IN), moved(before, through, AccountRole.VAT_DUE).negated(),
                closing.isNegative() ? Money.ZERO : closing, closing.isNegative() ? closing.negated() : Money.ZERO);
    }

    private static Money owed(Sums sums) {
        return sums.of(AccountRole.VAT_OUT)
                .plus(sums.of(AccountRole.VAT_IN))
                .plus(sums.of(AccountRole.VAT_DUE))
                .balance()
                .negated();
    }

    private static Money moved(Sums before, Sums through, AccountRole role) {
        return through.of(role).minus(before.of(role)).balance();
    }
}
