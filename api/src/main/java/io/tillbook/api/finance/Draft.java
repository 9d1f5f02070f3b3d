package io.tillbook.api.finance;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the sides of an entry; what is posted twice to one account is one side, and what is nothing is none. */
final class Draft {
    private final LocalDate day;
    private final PostingRule rule;
    private final CashCause cause;
    private final Map<Key, Money> sides = new LinkedHashMap<>();
    private @Nullable EmployeeId employee;
    private @Nullable String memo;

    private record Key(AccountRole role, @Nullable LocationId location, @Nullable String category) {}

    Draft(LocalDate day, PostingRule rule, CashCause cause) {
        this.day = day;
        this.rule = rule;
        this.cause = cause;
    }

    Draft(LocalDate day, PostingRule rule) {
        this(day, rule, CashCause.OTHER_OPERATING);
    }

    Draft by(@Nullable EmployeeId who) {
        employee = who;
        return this;
    }

    Draft memo(@Nullable String text) {
        memo = text;
        return this;
    }

    Draft debit(AccountRole role, Money amount, @Nullable LocationId location, @Nullable String category) {
        sides.merge(new Key(role, location, category), amount, Money::plus);
        return this;
    }

    Draft debit(AccountRole role, Money amount, @Nullable LocationId location) {
        return debit(role, amount, location, null);
    }

    Draft credit(AccountRole role, Money amount, @Nullable LocationId location, @Nullable String category) {
        return debit(role, amount.negated(), location, category);
    }

    Draft credit(AccountRole role, Money amount, @Nullable LocationId location) {
        return credit(role, amount, location, null);
    }

    /** What is gained is income, and what is lost is a loss. */
    Draft gain(Money amount, @Nullable LocationId location) {
        return amount.isNegative()
                ? debit(AccountRole.OTHER_LOSS, amount.negated(), location)
                : credit(AccountRole.OTHER_INCOME, amount, location);
    }

    /** Posts what is lacking so far. */
    Draft rest(AccountRole role, @Nullable LocationId location) {
        return credit(role, sides.values().stream().reduce(Money.ZERO, Money::plus), location);
    }

    /** The entry; none where nothing moves. */
    List<Entry> entries() {
        List<EntryLine> lines = sides.entrySet()
                .stream()
                .filter(side -> !side.getValue().isZero())
                .map(side -> new EntryLine(side.getKey().role, side.getValue(), side.getKey().location,
                        side.getKey().category))
                .toList();
        return lines.isEmpty() ? List.of() : List.of(new Entry(day, rule, cause, employee, memo, lines));
    }
}
