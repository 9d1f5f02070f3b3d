package io.tillbook.command.shifts;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.api.shifts.SettledTender;
import io.tillbook.api.shifts.ShiftTotals;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What there should be by each means of payment, and what was counted of it. */
final class Variances {
    private Variances() {}

    /**
     * Cash, and what else was paid or given back by, or counted.
     *
     * @param counted what was counted of a means of payment, where it was
     * @param reason why that is something else, where somebody says so
     */
    static List<SettledTender> tenders(ShiftTotals totals, Function<TenderMethod, @Nullable Money> counted,
            Function<TenderMethod, @Nullable String> reason) {
        return Stream.of(TenderMethod.values())
                .filter(method -> method == TenderMethod.CASH || isUsed(totals, method)
                        || counted.apply(method) != null)
                .map(method -> SettledTender.of(method, totals.expected(method), counted.apply(method),
                        reason.apply(method)))
                .toList();
    }

    /** What was missing or too much, all of it together: a surplus does not make up for a shortage. */
    static Money size(List<SettledTender> tenders) {
        return tenders.stream()
                .map(SettledTender::variance)
                .map(variance -> variance.isNegative() ? variance.negated() : variance)
                .reduce(Money.ZERO, Money::plus);
    }

    static boolean isUsed(ShiftTotals totals, TenderMethod method) {
        return totals.tenders().stream().anyMatch(tender -> tender.method() == method);
    }
}
