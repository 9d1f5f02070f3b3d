package io.tillbook.query.finance;

import io.tillbook.api.finance.AccountKind;
import io.tillbook.api.finance.AccountRole;
import io.tillbook.api.finance.Chart;
import io.tillbook.api.kernel.Money;
import io.tillbook.query.finance.Sums.Amounts;
import io.tillbook.query.finance.Sums.Cell;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Income and expenses of one group.
 *
 * @param group the store or category; null for what belongs to none, and where nothing is grouped
 * @param lines by account: income and expenses both above zero where they are what they should be, in minor units
 * @param incomeMinor all income
 * @param expenseMinor all expenses
 * @param profitMinor income less expenses
 */
record ProfitAndLoss(@Nullable String group, List<Line> lines, Money incomeMinor, Money expenseMinor,
        Money profitMinor) {
    /** Most groups of a statement. */
    static final int MOST_GROUPS = 1_000;

    /** By what it can be grouped. */
    enum Grouping {
        /** By nothing. */
        NONE,
        /** By store. */
        STORE,
        /** By category of goods. */
        CATEGORY
    }

    /** An account and its amount, in minor units. */
    record Line(ShownAccount account, Money amountMinor) {}

    static List<ProfitAndLoss> of(Sums before, Sums through, Grouping grouping, Chart chart) {
        Map<@Nullable String, Map<AccountRole, Amounts>> groups = new HashMap<>();
        add(groups, through, grouping, false);
        add(groups, before, grouping, true);
        return groups.entrySet()
                .stream()
                .map(group -> statement(group.getKey(), group.getValue(), chart))
                .filter(statement -> !statement.lines.isEmpty() || grouping == Grouping.NONE)
                .sorted(Comparator.comparing(ProfitAndLoss::group, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static void add(Map<@Nullable String, Map<AccountRole, Amounts>> groups, Sums sums, Grouping grouping,
            boolean isBefore) {
        if (grouping == Grouping.NONE) {
            groups.computeIfAbsent(null, _ -> new EnumMap<>(AccountRole.class));
        }
        sums.cells().forEach((cell, amounts) -> {
            if (cell.role().kind().isOfProfit()) {
                groups.computeIfAbsent(group(cell, grouping), _ -> new EnumMap<>(AccountRole.class))
                        .merge(cell.role(), isBefore ? Amounts.NONE.minus(amounts) : amounts, Amounts::plus);
            }
        });
    }

    private static @Nullable String group(Cell cell, Grouping grouping) {
        return switch (grouping) {
            case NONE -> null;
            case STORE -> cell.location() == null ? null : cell.location().value();
            case CATEGORY -> cell.category();
        };
    }

    private static ProfitAndLoss statement(@Nullable String group, Map<AccountRole, Amounts> roles, Chart chart) {
        Money income = sum(roles, AccountKind.INCOME).negated();
        Money expense = sum(roles, AccountKind.EXPENSE);
        List<Line> lines = roles.entrySet()
                .stream()
                .filter(role -> !role.getValue().balance().isZero())
                .map(role -> new Line(ShownAccount.of(role.getKey(), chart), grown(role.getKey(), role.getValue())))
                .sorted(Comparator.comparing(line -> line.account().code()))
                .toList();
        return new ProfitAndLoss(group, lines, income, expense, income.minus(expense));
    }

    private static Money sum(Map<AccountRole, Amounts> roles, AccountKind kind) {
        return roles.entrySet()
                .stream()
                .filter(role -> role.getKey().kind() == kind)
                .map(role -> role.getValue().balance())
                .reduce(Money.ZERO, Money::plus);
    }

    /** Above zero where the account has grown. */
    static Money grown(AccountRole role, Amounts amounts) {
        return role.kind().isDebit() ? amounts.balance() : amounts.balance().negated();
    }
}
