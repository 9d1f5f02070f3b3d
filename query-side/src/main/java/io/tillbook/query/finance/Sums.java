package io.tillbook.query.finance;

import io.tillbook.api.finance.AccountRole;
import io.tillbook.api.finance.CashCause;
import io.tillbook.api.finance.Period;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What was posted to each account through a day. */
final class Sums {
    private final Map<Cell, Amounts> cells = new HashMap<>();
    private final Map<String, Long> documents = new HashMap<>();
    private Told told = Told.NOTHING;
    private long position;

    /** A part of an account. */
    record Cell(@Nullable LocationId location, AccountRole role, @Nullable String category,
            @Nullable CashCause cause) {}

    /**
     * What was posted.
     *
     * @param debitMinor all debits, in minor units
     * @param creditMinor all credits, in minor units
     */
    record Amounts(Money debitMinor, Money creditMinor) {
        /** Nothing. */
        static final Amounts NONE = new Amounts(Money.ZERO, Money.ZERO);

        Amounts plus(Amounts other) {
            return new Amounts(debitMinor.plus(other.debitMinor), creditMinor.plus(other.creditMinor));
        }

        Amounts minus(Amounts other) {
            return new Amounts(debitMinor.minus(other.debitMinor), creditMinor.minus(other.creditMinor));
        }

        /** Debits less credits. */
        Money balance() {
            return debitMinor.minus(creditMinor);
        }
    }

    void add(BalancesView view, long absorbed) {
        view.rows()
                .forEach(row -> cells.merge(new Cell(view.location(), row.role(), row.category(), row.cause()),
                        new Amounts(row.debitMinor(), row.creditMinor()), Amounts::plus));
        told = told.plus(view.told());
        documents.put(BalancesView.key(view.location(), view.period()), absorbed);
        position = Math.max(position, absorbed);
    }

    /**
     * Takes out what became known too late for whoever asks, as far as it is in.
     *
     * @param through the last day of these sums
     */
    void takeOut(BookedEntry booked, long at, LocalDate through, Predicate<@Nullable LocationId> isAsked) {
        if (booked.day().isAfter(through)) {
            return;
        }
        Period month = Period.of(booked.day());
        String period = month.equals(Period.of(through)) ? booked.day().toString() : month.value();
        booked.entry()
                .lines()
                .stream()
                .filter(line -> isAsked.test(line.location()))
                .filter(line -> at <= documents.getOrDefault(BalancesView.key(line.location(), period), 0L))
                .forEach(line -> {
                    BalanceRow row = BalanceRow.of(booked.entry(), line);
                    cells.merge(new Cell(line.location(), row.role(), row.category(), row.cause()),
                            new Amounts(row.debitMinor().negated(), row.creditMinor().negated()), Amounts::plus);
                });
    }

    void asKnownAt(long known) {
        position = Math.min(position, known);
    }

    /** The position that they are of. */
    long position() {
        return position;
    }

    /** What stocks and gift cards tell of themselves. */
    Told told() {
        return told;
    }

    Map<Cell, Amounts> cells() {
        return cells;
    }

    /** What was posted to an account altogether. */
    Amounts of(AccountRole role) {
        return cells.entrySet()
                .stream()
                .filter(cell -> cell.getKey().role() == role)
                .map(Map.Entry::getValue)
                .reduce(Amounts.NONE, Amounts::plus);
    }
}
