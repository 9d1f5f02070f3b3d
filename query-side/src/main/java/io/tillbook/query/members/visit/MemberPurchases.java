package io.tillbook.query.members.visit;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How often a member comes and for how much.
 *
 * @param receipts all receipts of which something is kept
 * @param paidMinor what is paid for what is kept of all, in minor units
 * @param days the days of the last year and a month before the latest visit
 */
record MemberPurchases(MemberId member, long receipts, Money paidMinor, List<VisitDay> days) {
    /** What was bought in a month, such as {@code 2026-11}. */
    record Month(String month, int visits, long receipts, Money paidMinor) {}

    /** Days with a receipt of which something is kept. */
    private List<LocalDate> visited() {
        return days.stream().filter(each -> each.receipts() > 0).map(VisitDay::day).toList();
    }

    /** On how many of the days a member bought something. */
    public int visits() {
        return visited().size();
    }

    /** The first of them. */
    public @Nullable LocalDate firstDay() {
        return visited().isEmpty() ? null : visited().getFirst();
    }

    /** The latest of them. */
    public @Nullable LocalDate lastDay() {
        return visited().isEmpty() ? null : visited().getLast();
    }

    /** How many days lie between two visits on average, to a tenth; null before the second visit. */
    public @Nullable BigDecimal meanDaysBetween() {
        List<LocalDate> visited = visited();
        return visited.size() < 2 ? null
                : BigDecimal.valueOf(ChronoUnit.DAYS.between(visited.getFirst(), visited.getLast()))
                        .divide(BigDecimal.valueOf(visited.size() - 1L), 1, RoundingMode.HALF_UP);
    }

    /** What is paid on average for a receipt, rounded to the minor unit; null where there is none. */
    public @Nullable Long meanBasketMinor() {
        return receipts == 0 ? null
                : BigDecimal.valueOf(paidMinor.minor())
                        .divide(BigDecimal.valueOf(receipts), 0, RoundingMode.HALF_UP)
                        .longValueExact();
    }

    /** The same days by month, the latest first. */
    public List<Month> months() {
        NavigableMap<YearMonth, Month> months = new TreeMap<>();
        days.forEach(each -> months.merge(YearMonth.from(each.day()), month(each), MemberPurchases::plus));
        return List.copyOf(months.descendingMap().values());
    }

    private static Month month(VisitDay day) {
        return new Month(YearMonth.from(day.day()).toString(), day.receipts() > 0 ? 1 : 0, day.receipts(),
                day.paidMinor());
    }

    private static Month plus(Month one, Month more) {
        return new Month(one.month(), one.visits() + more.visits(), one.receipts() + more.receipts(),
                one.paidMinor().plus(more.paidMinor()));
    }
}
