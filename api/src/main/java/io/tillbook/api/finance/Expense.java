package io.tillbook.api.finance;

import io.tillbook.api.kernel.Allocation;
import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an expense is.
 *
 * @param on the day that it counts for
 * @param role what it is: an account of expenses
 * @param cause why money will move
 * @param memo what for, in words
 * @param netMinor how much without tax, in minor units
 * @param taxMinor tax that an invoice shows and that can be deducted, in minor units; missing where there is none
 * @param shares the stores that bear it, each once; missing where the chain does
 */
public record Expense(LocalDate on, AccountRole role, CashCause cause, String memo, @AtLeast(1) Money netMinor,
        @Nullable Money taxMinor, @Nullable List<ExpenseShare> shares) {
    private static final Bounds BOUNDS = Bounds.of(Expense.class);
    private static final int MOST_SHARES = 1_000;

    /** Checks the fields. */
    public Expense {
        Require.optionalDay("on", Require.present("on", on));
        if (Require.present("role", role).kind() != AccountKind.EXPENSE) {
            throw new InvalidField("role", "must be an account of expenses");
        }
        Require.present("cause", cause);
        Require.text("memo", memo);
        BOUNDS.check("netMinor", Require.present("netMinor", netMinor));
        Require.notNegativeOrZero("taxMinor", taxMinor);
        shares = shares == null ? null : List.copyOf(shares);
        if (shares != null) {
            checkShares(shares);
        }
    }

    private static void checkShares(List<ExpenseShare> shares) {
        if (shares.isEmpty() || shares.size() > MOST_SHARES) {
            throw new InvalidField("shares", "must be 1 to " + MOST_SHARES);
        }
        if (shares.stream().map(ExpenseShare::location).distinct().count() < shares.size()) {
            throw new InvalidField("shares", "must name each store once");
        }
    }

    /** The tax; zero where there is none. */
    public Money tax() {
        return taxMinor == null ? Money.ZERO : taxMinor;
    }

    /** What is to be paid, in minor units. */
    public Money grossMinor() {
        return netMinor.plus(tax());
    }

    /** What each of its shares bears of it, in their order, by largest remainder (rule 4). */
    List<Money> borne() {
        List<ExpenseShare> all = shares == null ? List.of() : shares;
        long[] parts = Allocation.byLargestRemainder(netMinor.minor(),
                all.stream().mapToLong(ExpenseShare::weight).toArray());
        return Arrays.stream(parts).mapToObj(Money::of).toList();
    }
}
