package io.tillbook.command.members.points;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The judge of random histories: it keeps each point by itself, as somebody would who had as many paper stamps, and
 * works everything out from the rules of the design. It shares no code with what it judges.
 */
final class PointByPoint {
    private static final LocalDate NEVER = LocalDate.of(9_999, 12, 31);
    private static final int GRACE = 30;

    /** One stamp: its last day, and the first day on which it can be spent. */
    record Stamp(LocalDate last, LocalDate first) {
        private static final Comparator<Stamp> TO_SPEND =
                Comparator.comparing(Stamp::last).thenComparing(Stamp::first);
    }

    /** What is remembered of a sale: what its stamps are counted on, and which were spent. */
    private static final class Bought {
        final long earned;
        final long money;
        final List<Stamp> spent;
        final Stamp own;
        final int owed;
        long held;
        long outstanding;
        int returned;

        Bought(long earned, long money, Stamp own, List<Stamp> spent, int owed) {
            this.earned = earned;
            this.money = money;
            this.own = own;
            this.spent = spent;
            this.owed = owed;
            this.held = money;
            this.outstanding = earned;
        }
    }

    private final List<Stamp> stamps = new ArrayList<>();
    private final Map<String, Bought> sales = new TreeMap<>();
    private long debt;

    long balance() {
        return stamps.size() - debt;
    }

    long debt() {
        return debt;
    }

    long usable(LocalDate day) {
        return debt > 0 ? 0
                : stamps.stream().filter(stamp -> !stamp.last.isBefore(day) && !stamp.first.isAfter(day)).count();
    }

    Map<LocalDate, Long> byLastDay() {
        Map<LocalDate, Long> counts = new TreeMap<>();
        stamps.forEach(stamp -> counts.merge(stamp.last, 1L, Long::sum));
        return counts;
    }

    /** A sale: first stamps are spent, then others are earned on the money that was paid. */
    void buy(String sale, long money, int points, LocalDate sold, LocalDate known, int pendingDays,
            @Nullable LocalDate last) {
        List<Stamp> spent = new ArrayList<>();
        stamps.sort(Stamp.TO_SPEND);
        for (Stamp stamp : List.copyOf(stamps)) {
            if (spent.size() < points && !stamp.last.isBefore(sold) && !stamp.first.isAfter(known)) {
                stamps.remove(stamp);
                spent.add(stamp);
            }
        }
        for (Stamp stamp : List.copyOf(stamps)) {
            if (spent.size() < points && !stamp.last.isBefore(sold)) {
                stamps.remove(stamp);
                spent.add(stamp);
            }
        }
        int owed = points - spent.size();
        debt += owed;
        LocalDate first = sold.plusDays(pendingDays);
        LocalDate least = (first.isAfter(known) ? first : known).plusDays(GRACE);
        LocalDate end = last == null ? NEVER : last.isBefore(least) ? least : last;
        Stamp own = new Stamp(end, first);
        long earned = money / 100;
        earn(earned, own);
        sales.put(sale, new Bought(earned, money, own, spent, owed));
    }

    void earn(long many, Stamp stamp) {
        for (long each = 0; each < many; each++) {
            if (debt > 0) {
                debt--;
            } else {
                stamps.add(stamp);
            }
        }
    }

    void give(int many, LocalDate last, LocalDate on) {
        earn(many, new Stamp(last, on));
    }

    /** Goods come back for so much money: stamps come back one by one, then others are taken one by one. */
    void takeBack(String sale, long refund, int pointsBack, LocalDate on) {
        Bought bought = Objects.requireNonNull(sales.get(sale));
        List<Stamp> back = new ArrayList<>();
        int ofNoLot = 0;
        for (int each = 0; each < pointsBack; each++) {
            int place = bought.returned++;
            if (place < bought.owed) {
                ofNoLot++;
            } else {
                back.add(bought.spent.get(bought.spent.size() - 1 - place + bought.owed));
            }
        }
        comeBack(back, ofNoLot, on);
        bought.held = Math.max(0, bought.held - refund);
        long stays = bought.money == 0 ? 0
                : BigInteger.valueOf(bought.earned)
                        .multiply(BigInteger.valueOf(bought.held))
                        .divide(BigInteger.valueOf(bought.money))
                        .longValueExact();
        for (; bought.outstanding > stays; bought.outstanding--) {
            take(bought.own, on);
        }
    }

    /** A debt is paid with those of no lot, then with those that were spent first. */
    private void comeBack(List<Stamp> back, int ofNoLot, LocalDate on) {
        for (int each = 0; each < ofNoLot; each++) {
            back.add(new Stamp(on.plusDays(GRACE), on));
        }
        while (debt > 0 && !back.isEmpty()) {
            back.removeLast();
            debt--;
        }
        back.forEach(stamp -> stamps.add(stamp.last.isBefore(on) ? new Stamp(on.plusDays(GRACE), on) : stamp));
    }

    void take(@Nullable Stamp own, LocalDate on) {
        Stamp best = own != null && own.first.isAfter(on) && stamps.contains(own) ? own
                : stamps.stream().filter(stamp -> !stamp.last.isBefore(on)).max(Stamp.TO_SPEND).orElse(null);
        if (best == null) {
            debt++;
        } else {
            stamps.remove(best);
        }
    }

    void lose(LocalDate last) {
        stamps.removeIf(stamp -> !stamp.last.isAfter(last));
    }

    /** All stamps and sales of another one come here; a debt is paid with the stamps that are lost first. */
    void absorb(PointByPoint other, LocalDate on) {
        stamps.addAll(other.stamps);
        debt += other.debt;
        sales.putAll(other.sales);
        other.stamps.clear();
        other.sales.clear();
        other.debt = 0;
        stamps.sort(Stamp.TO_SPEND);
        for (Stamp stamp : List.copyOf(stamps)) {
            if (debt > 0 && !stamp.last.isBefore(on)) {
                stamps.remove(stamp);
                debt--;
            }
        }
    }
}
