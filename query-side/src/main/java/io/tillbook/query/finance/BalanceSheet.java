package io.tillbook.query.finance;

import io.tillbook.api.finance.AccountKind;
import io.tillbook.api.finance.AccountRole;
import io.tillbook.api.finance.Chart;
import io.tillbook.api.kernel.Money;
import io.tillbook.query.finance.ProfitAndLoss.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What there is and whose it is, at the end of a day; in minor units. Tax that was paid to suppliers and not yet set
 * off is an asset, though its account is one of liabilities.
 *
 * @param assets what there is
 * @param liabilities what is owed
 * @param equity what the owners have put in, and profit of years that were closed
 * @param profitMinor what all income is more than all expenses, since the beginning or the last year that was closed
 * @param assetsMinor all assets
 * @param claimsMinor liabilities, equity and profit, which are as much
 * @param position the position of the ledger that the figures are of
 */
record BalanceSheet(List<Line> assets, List<Line> liabilities, List<Line> equity, Money profitMinor,
        Money assetsMinor, Money claimsMinor, long position) {
    static BalanceSheet of(Sums through, Chart chart) {
        Money vat = vat(through);
        List<Line> assets = lines(through, AccountKind.ASSET, chart);
        List<Line> liabilities = lines(through, AccountKind.LIABILITY, chart);
        if (!vat.isZero()) {
            Line line = new Line(ShownAccount.of(AccountRole.VAT_DUE, chart),
                    vat.isNegative() ? vat.negated() : vat);
            (vat.isNegative() ? assets : liabilities).add(line);
        }
        List<Line> equity = lines(through, AccountKind.EQUITY, chart);
        Money profit = profit(through);
        return new BalanceSheet(assets, liabilities, equity, profit, total(assets),
                total(liabilities).plus(total(equity)).plus(profit), through.position());
    }

    /** Profit that no closed year has told of. */
    static Money profit(Sums through) {
        return ofKind(through, AccountKind.INCOME).plus(ofKind(through, AccountKind.EXPENSE))
                .plus(through.of(AccountRole.YEAR_PROFIT).balance())
                .negated();
    }

    /** What of it is owed; below zero where it is carried forward. */
    private static Money vat(Sums through) {
        return through.of(AccountRole.VAT_OUT)
                .plus(through.of(AccountRole.VAT_IN))
                .plus(through.of(AccountRole.VAT_DUE))
                .balance()
                .negated();
    }

    private static boolean isVat(AccountRole role) {
        return role == AccountRole.VAT_OUT || role == AccountRole.VAT_IN || role == AccountRole.VAT_DUE;
    }

    private static List<Line> lines(Sums through, AccountKind kind, Chart chart) {
        List<Line> lines = new ArrayList<>();
        for (AccountRole role : AccountRole.values()) {
            if (role.kind() == kind && !isVat(role) && role != AccountRole.YEAR_PROFIT
                    && !through.of(role).balance().isZero()) {
                lines.add(new Line(ShownAccount.of(role, chart), ProfitAndLoss.grown(role, through.of(role))));
            }
        }
        lines.sort(Comparator.comparing(line -> line.account().code()));
        return lines;
    }

    private static Money ofKind(Sums through, AccountKind kind) {
        Money sum = Money.ZERO;
        for (AccountRole role : AccountRole.values()) {
            sum = role.kind() == kind ? sum.plus(through.of(role).balance()) : sum;
        }
        return sum;
    }

    private static Money total(List<Line> lines) {
        return lines.stream().map(Line::amountMinor).reduce(Money.ZERO, Money::plus);
    }
}
