package io.tillbook.api.members.points;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The points of a member. There is one lot for each day of expiry and each day on which points become usable, so that
 * it stays small however often somebody buys.
 *
 * @param lots what there is, the first to be lost first; each with points above zero
 * @param debt how many points were taken back that were spent before: it is paid with the next that are earned, and
 *     nothing can be spent before
 */
public record PointsAccount(List<PointsLot> lots, long debt) {
    /** No points, and no debt. */
    public static final PointsAccount NONE = new PointsAccount(List.of(), 0);
    /** How many days points live at least that become known late, or come back after they were lost. */
    public static final int LEAST_DAYS = 30;

    private static final Comparator<PointsLot> EARLIEST_EXPIRY = Comparator
            .comparing(PointsLot::expiresOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(PointsLot::usableFrom, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()));

    /** Takes a copy. */
    public PointsAccount {
        lots = List.copyOf(lots);
    }

    /** All points less the debt, those included that cannot be spent yet, and those that are not yet written off. */
    public long balance() {
        return sum(lots) - debt;
    }

    /** How many can be spent on a day: none as long as there is a debt. */
    public long usable(LocalDate day) {
        return debt > 0 ? 0 : sum(usableLots(day, day));
    }

    /** How many cannot be spent yet on a day. */
    public long pending(LocalDate day) {
        return sum(lots.stream().filter(lot -> lot.isPendingOn(day)).toList());
    }

    /** How many are lost unless they are spent before the end of a last day, of those that live on a day. */
    public long expiring(LocalDate day, LocalDate last) {
        return sum(lots.stream().filter(lot -> lot.livesOn(day) && !lot.livesOn(last.plusDays(1))).toList());
    }

    /** The account after a change. */
    public PointsAccount after(PointsChange change) {
        List<PointsLot> then = joined(Stream.concat(lots.stream(), change.lots().stream())
                .map(lot -> lot.on(change.on())));
        then.removeIf(lot -> lot.points() == 0);
        then.sort(EARLIEST_EXPIRY);
        PointsAccount after = new PointsAccount(then, Math.addExact(debt, change.debt()));
        if (after.debt < 0 || then.stream().anyMatch(lot -> lot.points() < 0)) {
            throw new IllegalStateException("more was taken than there was: " + change + " of " + this);
        }
        return after;
    }

    /** One lot for those of the same days, each where the first of them was. */
    private static List<PointsLot> joined(Stream<PointsLot> lots) {
        Map<PointsLot, Long> points = new LinkedHashMap<>();
        lots.forEach(lot -> points.merge(lot.of(0), lot.points(), Math::addExact));
        return points.entrySet()
                .stream()
                .map(entry -> entry.getKey().of(entry.getValue()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /**
     * Points are earned: they pay the debt first.
     *
     * @param lot how many, above zero, with their days
     * @param on the day on which it becomes known
     */
    public PointsChange earn(PointsLot lot, LocalDate on) {
        long paid = Math.min(debt, lot.points());
        return change(on, positive(lot.on(on).of(lot.points() - paid)), -paid);
    }

    /**
     * How many can be spent by what has happened: none as long as there is a debt.
     *
     * @param soldOn the day on which they are spent: what was lost before is not spent
     * @param on the day on which it becomes known
     */
    public long usable(LocalDate soldOn, LocalDate on) {
        return debt > 0 ? 0 : sum(usableLots(on, soldOn));
    }

    /**
     * Points are spent, the first to be lost first: those that can be, then those that cannot be spent yet. What there
     * is not becomes a debt, so that no debt stands beside points that live.
     *
     * @param points how many, zero or more
     * @param soldOn the day on which they were spent: what was lost before is not spent
     * @param on the day on which it becomes known
     */
    public PointsChange burn(long points, LocalDate soldOn, LocalDate on) {
        return take(points, Stream.concat(usableLots(on, soldOn).stream(), settled(on).stream()
                .filter(lot -> lot.isPendingOn(on) && lot.livesOn(soldOn))).toList(), on);
    }

    /**
     * Earned points are taken back: first from the lot they are in, as long as they cannot be spent; then from those
     * that are lost last; what was spent becomes a debt.
     *
     * @param points how many, zero or more
     * @param own the lot that they were earned into; null where there is none
     * @param on the day on which it becomes known
     */
    public PointsChange takeBack(long points, @Nullable PointsLot own, LocalDate on) {
        List<PointsLot> order = new ArrayList<>();
        List<PointsLot> settled = settled(on).stream().filter(lot -> lot.livesOn(on)).toList();
        Optional<PointsLot> pending = settled.stream()
                .filter(lot -> own != null && lot.isPendingOn(on) && lot.isWith(own))
                .findFirst();
        pending.ifPresent(order::add);
        settled.reversed().stream().filter(lot -> pending.isEmpty() || !lot.equals(pending.get())).forEach(order::add);
        return take(points, order, on);
    }

    /**
     * Spent points come back to their lots, the last that were spent first. Those whose day is over live again for a
     * while. A debt is paid first, with those that were spent first.
     *
     * @param points how many, zero or more
     * @param spent which lots they were taken from, in the order in which they were spent; less than {@code points}
     *     where some were a debt
     * @param on the day on which it becomes known
     */
    public PointsChange giveBack(long points, List<PointsLot> spent, LocalDate on) {
        long paid = Math.min(debt, points);
        long left = points - paid;
        List<PointsLot> back = new ArrayList<>();
        for (PointsLot lot : spent.reversed()) {
            long given = Math.min(left, lot.points());
            back.add(revived(lot, on).of(given));
            left -= given;
        }
        // What was a debt when it was spent, and was paid since, comes from no lot.
        back.add(new PointsLot(on.plusDays(LEAST_DAYS), null, left));
        return change(on, joined(back.stream()).stream().filter(lot -> lot.points() > 0).toList(), -paid);
    }

    private static PointsLot revived(PointsLot lot, LocalDate on) {
        return lot.livesOn(on) ? lot.on(on) : new PointsLot(on.plusDays(LEAST_DAYS), null, lot.points());
    }

    /** Points are lost whose last day is a day or one before it. */
    public PointsChange expire(LocalDate lastDay, LocalDate on) {
        return change(on, settled(on).stream()
                .filter(lot -> !lot.livesOn(lastDay.plusDays(1)))
                .map(lot -> lot.of(-lot.points()))
                .toList(), 0);
    }

    /** All of it goes elsewhere. */
    public PointsChange moveOut(LocalDate on) {
        return change(on, settled(on).stream().map(lot -> lot.of(-lot.points())).toList(), -debt);
    }

    /**
     * All of another account comes here with its days. Points of the one pay the debt of the other, the first to be
     * lost first.
     */
    public PointsChange moveIn(PointsAccount other, LocalDate on) {
        PointsAccount both = after(change(on, other.lots, other.debt));
        List<PointsLot> alive = both.lots.stream().filter(lot -> lot.livesOn(on)).toList();
        PointsChange paid = both.take(Math.min(both.debt, sum(alive)), alive, on);
        List<PointsLot> change = joined(Stream.concat(other.settled(on).stream(), paid.lots().stream()));
        return change(on, change.stream().filter(lot -> lot.points() != 0).toList(), other.debt + paid.inLots());
    }

    private PointsChange take(long points, List<PointsLot> order, LocalDate on) {
        List<PointsLot> taken = new ArrayList<>();
        long left = points;
        for (PointsLot lot : order) {
            long part = Math.min(left, lot.points());
            taken.addAll(negative(lot.of(-part)));
            left -= part;
        }
        return change(on, taken, left);
    }

    private List<PointsLot> usableLots(LocalDate on, LocalDate soldOn) {
        return settled(on).stream().filter(lot -> !lot.isPendingOn(on) && lot.livesOn(soldOn)).toList();
    }

    /** The lots as of a day, in their order. */
    private List<PointsLot> settled(LocalDate on) {
        return after(change(on, List.of(), 0)).lots;
    }

    private PointsChange change(LocalDate on, List<PointsLot> changed, long moreDebt) {
        return new PointsChange(on, changed, moreDebt, Math.addExact(balance(), sum(changed) - moreDebt));
    }

    private static List<PointsLot> positive(PointsLot lot) {
        return lot.points() > 0 ? List.of(lot) : List.of();
    }

    private static List<PointsLot> negative(PointsLot lot) {
        return lot.points() < 0 ? List.of(lot) : List.of();
    }

    private static long sum(List<PointsLot> lots) {
        return lots.stream().mapToLong(PointsLot::points).reduce(0, Math::addExact);
    }
}
