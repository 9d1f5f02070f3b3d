package io.tillbook.api.members.tier;

import io.tillbook.api.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a member has spent, by the months in which it was sold. It does not depend on the order in which sales become
 * known.
 *
 * @param months months in which something was spent, the earliest first; at most {@link #KEPT}
 */
public record SpendByMonth(List<MonthSpend> months) {
    /** Nothing was spent. */
    public static final SpendByMonth NONE = new SpendByMonth(List.of());
    /** How many months count: the last twelve full ones and the one that is not over. */
    public static final int WINDOW = 13;
    /** How many months are kept: those that count, for each of the last twelve months as sales of it come late. */
    public static final int KEPT = WINDOW + 12;

    /** Takes a copy. */
    public SpendByMonth {
        months = List.copyOf(months);
    }

    /**
     * After something more was spent, or came back. What is older than the months that are kept changes nothing.
     *
     * @param day a day of the month in which it was sold
     * @param amount how much, below zero where it came back
     * @param receipts how many sales more
     */
    public SpendByMonth plus(LocalDate day, Money amount, int receipts) {
        List<MonthSpend> all = new ArrayList<>(months);
        all.removeIf(each -> each.month().equals(first(day)));
        all.add(in(day).plus(amount, receipts));
        return kept(all);
    }

    /** What two have spent together. */
    public SpendByMonth plus(SpendByMonth other) {
        SpendByMonth sum = this;
        for (MonthSpend each : other.months) {
            sum = sum.plus(each.month(), each.netMinor(), each.receipts());
        }
        return sum;
    }

    /** What counts on a day: the twelve months before that of the day, and that of the day. */
    public Spend countingOn(LocalDate day) {
        Spend sum = Spend.NONE;
        for (MonthSpend each : counting(day)) {
            sum = sum.plus(each);
        }
        return sum;
    }

    /** The months that count on a day, the earliest first, as far as something was spent in them. */
    public List<MonthSpend> counting(LocalDate day) {
        LocalDate last = first(day);
        LocalDate earliest = last.minusMonths(WINDOW - 1L);
        return months.stream()
                .filter(each -> !each.month().isBefore(earliest) && !each.month().isAfter(last))
                .toList();
    }

    /** Days of each month from that of a day to the last in which something was spent; at least that of the day. */
    List<LocalDate> monthsFrom(LocalDate day) {
        LocalDate from = first(day);
        List<LocalDate> all = new ArrayList<>(List.of(from));
        months.stream().map(MonthSpend::month).filter(from::isBefore).forEach(all::add);
        return all;
    }

    private MonthSpend in(LocalDate day) {
        return months.stream()
                .filter(each -> each.month().equals(first(day)))
                .findFirst()
                .orElseGet(() -> MonthSpend.none(day));
    }

    private static SpendByMonth kept(List<MonthSpend> all) {
        LocalDate last = all.stream().map(MonthSpend::month).max(Comparator.naturalOrder()).orElseThrow();
        LocalDate earliest = last.minusMonths(KEPT - 1L);
        return new SpendByMonth(all.stream()
                .filter(each -> !each.month().isBefore(earliest))
                .sorted(Comparator.comparing(MonthSpend::month))
                .toList());
    }

    private static LocalDate first(LocalDate day) {
        return day.withDayOfMonth(1);
    }
}
