package io.tillbook.query.members.points;

import io.tillbook.api.kernel.Money;
import java.util.List;

/**
 * What the chain owes its members in points, at the end of a month.
 *
 * @param of what has happened in it
 * @param outstanding how many points all lots had
 * @param debt how many points were owed to the chain
 * @param valueMinor what the outstanding ones are worth, at what a point is worth now, in minor units
 */
record Liability(MonthView of, long outstanding, long debt, Money valueMinor) {
    static Liability of(String month, List<MonthView> upTo, long pointValueMinor) {
        long outstanding = upTo.stream().mapToLong(MonthView::inLots).sum();
        MonthView own = upTo.isEmpty() || !upTo.getLast().month().equals(month) ? MonthView.none(month)
                : upTo.getLast();
        return new Liability(own, outstanding, upTo.stream().mapToLong(MonthView::debt).sum(),
                Money.of(Math.multiplyExact(outstanding, pointValueMinor)));
    }
}
