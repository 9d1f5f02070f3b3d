package io.tillbook.query.members.strata;

import io.tillbook.api.kernel.Money;
import io.tillbook.query.kernel.Saturating;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All members who bought in a year, in fifths.
 *
 * @param from first day of the year
 * @param asOf last day of it
 * @param members how many
 * @param lastDay fifths by the latest visit
 * @param receipts fifths by the number of receipts
 * @param paid fifths by what is paid
 * @param cells the strata with members, the best first
 */
record MemberStrata(LocalDate from, LocalDate asOf, long members, Fifths lastDay, Fifths receipts, Fifths paid,
        List<Cell> cells) {
    /** How many days are looked at. */
    static final int DAYS = 365;
    private static final Comparator<Stratum> BEST_FIRST = Comparator.comparingInt(Stratum::recency)
            .thenComparingInt(Stratum::frequency)
            .thenComparingInt(Stratum::money)
            .reversed();

    /**
     * Members of one stratum.
     *
     * @param members how many
     * @param receipts all their receipts
     * @param paidMinor what they paid, in minor units
     */
    record Cell(int recency, int frequency, int money, long members, long receipts, Money paidMinor) {
        private static Cell of(Stratum stratum, Standing standing) {
            return new Cell(stratum.recency(), stratum.frequency(), stratum.money(), 1, standing.receipts(),
                    Money.of(standing.paidMinor()));
        }

        private Cell plus(Cell more) {
            return new Cell(recency, frequency, money, members + more.members, receipts + more.receipts,
                    Saturating.plus(paidMinor, more.paidMinor));
        }
    }

    /** The first day of the year that a day ends. */
    static LocalDate from(LocalDate asOf) {
        return asOf.minusDays(DAYS - 1L);
    }

    /** Puts members, all of whom came, in fifths. */
    static MemberStrata of(LocalDate asOf, Collection<Standing> standings) {
        Fifths lastDay = Fifths.of(standings.stream().mapToLong(Standing::lastDay).toArray());
        Fifths receipts = Fifths.of(standings.stream().mapToLong(Standing::receipts).toArray());
        Fifths paid = Fifths.of(standings.stream().mapToLong(Standing::paidMinor).toArray());
        MemberStrata empty = new MemberStrata(from(asOf), asOf, standings.size(), lastDay, receipts, paid, List.of());
        Map<Stratum, Cell> cells = new TreeMap<>(BEST_FIRST);
        standings.forEach(each -> cells.merge(empty.of(each), Cell.of(empty.of(each), each), Cell::plus));
        return new MemberStrata(empty.from, asOf, empty.members, lastDay, receipts, paid,
                new ArrayList<>(cells.values()));
    }

    /** The stratum of a member who came. */
    Stratum of(Standing standing) {
        return new Stratum(lastDay.of(standing.lastDay()), receipts.of(standing.receipts()),
                paid.of(standing.paidMinor()));
    }

    /** The longest ago that somebody of the fifths from the second on came, in days before the last one. */
    public List<Long> recencyMostDays() {
        return lastDay.least().stream().map(day -> asOf.toEpochDay() - day).toList();
    }

    /** The fewest receipts in the fifths from the second on. */
    public List<Long> frequencyLeast() {
        return receipts.least();
    }

    /** The least that was paid in the fifths from the second on, in minor units. */
    public List<Long> moneyLeastMinor() {
        return paid.least();
    }
}
