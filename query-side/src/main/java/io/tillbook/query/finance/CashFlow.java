package io.tillbook.query.finance;

import io.tillbook.api.finance.CashCause;
import io.tillbook.api.kernel.Money;
import io.tillbook.query.finance.Sums.Amounts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where money came from and where it went, in minor units. What moves between tills, safes, banks and providers is not
 * in it.
 *
 * @param lines by cause, without those by which nothing has moved
 * @param openingMinor money before the period
 * @param netMinor what came in less what went out
 * @param closingMinor money at its end
 */
record CashFlow(List<Line> lines, Money openingMinor, Money netMinor, Money closingMinor) {
    /** What came in for a cause, less what went out for it. */
    record Line(CashCause cause, Money netMinor) {}

    static CashFlow of(Sums before, Sums through) {
        Map<CashCause, Money> opening = byCause(before);
        Map<CashCause, Money> closing = byCause(through);
        List<Line> lines = new ArrayList<>();
        for (CashCause cause : CashCause.values()) {
            Money net = closing.getOrDefault(cause, Money.ZERO).minus(opening.getOrDefault(cause, Money.ZERO));
            if (!net.isZero()) {
                lines.add(new Line(cause, net));
            }
        }
        return new CashFlow(List.copyOf(lines), total(opening), total(closing).minus(total(opening)),
                total(closing));
    }

    private static Map<CashCause, Money> byCause(Sums sums) {
        Map<CashCause, Money> causes = new EnumMap<>(CashCause.class);
        sums.cells().forEach((cell, amounts) -> {
            CashCause cause = cell.cause();
            if (cause != null) {
                causes.merge(cause, Amounts.NONE.plus(amounts).balance(), Money::plus);
            }
        });
        return causes;
    }

    private static Money total(Map<CashCause, Money> causes) {
        return causes.values().stream().reduce(Money.ZERO, Money::plus);
    }
}
