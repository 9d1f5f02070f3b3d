package io.tillbook.query.shifts.settlement;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.api.shifts.SettledShift;
import io.tillbook.api.shifts.SettledTender;
import io.tillbook.api.shifts.ShiftTotals;
import io.tillbook.api.shifts.TenderTotal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A day that was settled, as it is shown.
 *
 * @param totals its shifts together, as they were settled
 * @param tenders what was expected and counted then, by means of payment
 * @param totalsAsAmended the totals with what became known since
 * @param tendersAsAmended what was to be expected, as it is known by now, and what was counted
 * @param depositsMinor what went away in bags when shifts were closed, in minor units
 */
public record SettledDay(OffsetDateTime settledAt, List<SettledShift> shifts, ShiftTotals totals,
        List<SettledTender> tenders, ShiftTotals totalsAsAmended, List<SettledTender> tendersAsAmended,
        Money depositsMinor) {
    static SettledDay of(SettledView settled, ShiftTotals changed) {
        return new SettledDay(settled.settledAt(), settled.shifts(), settled.totals(), settled.tenders(),
                settled.totals().plus(changed).unnumbered(), amended(settled.tenders(), changed),
                settled.depositsMinor());
    }

    /** What was counted stays; of a means that nobody has counted it is not known. */
    private static List<SettledTender> amended(List<SettledTender> tenders, ShiftTotals changed) {
        return Stream
                .concat(tenders.stream().map(SettledTender::method),
                        changed.tenders().stream().map(TenderTotal::method))
                .distinct()
                .sorted()
                .map(method -> amended(method, tenders, changed.net(method)))
                .toList();
    }

    private static SettledTender amended(TenderMethod method, List<SettledTender> tenders, Money more) {
        Optional<SettledTender> known = tenders.stream().filter(each -> each.method() == method).findFirst();
        return known.map(each -> more.isZero() ? each : each.expecting(each.expectedMinor().plus(more)))
                .orElseGet(() -> SettledTender.of(method, more, null, null));
    }
}
