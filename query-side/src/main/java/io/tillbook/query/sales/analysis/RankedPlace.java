package io.tillbook.query.sales.analysis;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.query.sales.report.Figures;
import org.jspecify.annotations.Nullable;

/**
 * A place in a ranking.
 *
 * @param place from 1; who have the same value share it, and the next place is left out
 * @param value the figure that decides: minor units, thousandths, or how many
 * @param placeBefore the place in the days before; null for who had none
 * @param valueBefore the value in the days before
 */
record RankedPlace(int place, @Nullable LocationId location, @Nullable EmployeeId cashier, long value,
        @Nullable Integer placeBefore, long valueBefore, int receipts, Money netMinor) {
    static RankedPlace of(Ranks.Rank<Ranked> now, Ranks.@Nullable Rank<Ranked> before, Figures figures) {
        return new RankedPlace(now.place(), now.who().location(), now.who().cashier(), now.value(),
                before == null ? null : before.place(), before == null ? 0 : before.value(),
                Math.toIntExact(figures.receipts()), figures.net());
    }
}
