package io.tillbook.query.finance;

import io.tillbook.api.finance.AccountRole;
import io.tillbook.api.finance.CashCause;
import io.tillbook.api.finance.Entry;
import io.tillbook.api.finance.EntryLine;
import io.tillbook.api.kernel.Money;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What was posted to one account.
 *
 * @param role the account
 * @param category the category of the goods, where it is about goods that were sold
 * @param cause why money has moved, where it is money
 * @param debitMinor all debits, in minor units
 * @param creditMinor all credits, in minor units
 */
record BalanceRow(AccountRole role, @Nullable String category, @Nullable CashCause cause, Money debitMinor,
        Money creditMinor) {
    private static final Comparator<BalanceRow> ORDER = Comparator.comparing(BalanceRow::role)
            .thenComparing(BalanceRow::category, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(BalanceRow::cause, Comparator.nullsFirst(Comparator.naturalOrder()));

    static BalanceRow of(Entry entry, EntryLine line) {
        boolean isDebit = !line.debitMinor().isNegative();
        return new BalanceRow(line.role(), line.category(), line.role().isMoney() ? entry.cause() : null,
                isDebit ? line.debitMinor() : Money.ZERO, isDebit ? Money.ZERO : line.debitMinor().negated());
    }

    /** The order of rows, in which those of the same account, category and cause are one. */
    static Comparator<BalanceRow> order() {
        return ORDER;
    }

    BalanceRow plus(BalanceRow other) {
        return new BalanceRow(role, category, cause, debitMinor.plus(other.debitMinor),
                creditMinor.plus(other.creditMinor));
    }

    BalanceRow minus(BalanceRow other) {
        return new BalanceRow(role, category, cause, debitMinor.minus(other.debitMinor),
                creditMinor.minus(other.creditMinor));
    }

    /** Debits less credits, in minor units. */
    Money balance() {
        return debitMinor.minus(creditMinor);
    }
}
