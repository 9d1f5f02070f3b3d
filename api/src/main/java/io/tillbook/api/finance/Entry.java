package io.tillbook.api.finance;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event does to the accounts: its debits and credits add up to nothing, or there is no such entry (rule 27).
 *
 * @param day the day that it counts for
 * @param rule what it is about
 * @param cause why money moves, where it does
 * @param employee who sold, took back or posted, where that is told
 * @param memo more about it, in words, where somebody has told it
 * @param lines its sides
 */
public record Entry(LocalDate day, PostingRule rule, CashCause cause, @Nullable EmployeeId employee,
        @Nullable String memo, List<EntryLine> lines) {
    /** Refuses what does not add up. */
    public Entry {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || !sum(lines).isZero()) {
            throw new IllegalArgumentException(rule + " of " + day + " does not add up: " + lines);
        }
    }

    /** Debits less credits, in minor units. */
    static Money sum(List<EntryLine> lines) {
        return lines.stream().map(EntryLine::debitMinor).reduce(Money.ZERO, Money::plus);
    }

    /** Its debits, which are as much as its credits, in minor units. */
    public Money debitsMinor() {
        return lines.stream()
                .map(EntryLine::debitMinor)
                .filter(amount -> !amount.isNegative())
                .reduce(Money.ZERO, Money::plus);
    }
}
