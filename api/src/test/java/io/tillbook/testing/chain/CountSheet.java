package io.tillbook.testing.chain;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.stocktake.CountLine;
import io.tillbook.api.stocktake.CountedGoods;
import io.tillbook.api.stocktake.StocktakeCommand.OpenStocktake;
import io.tillbook.api.stocktake.StocktakeTolerance;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An open stocktake by the auditor's own books: what was counted in which zone, and by whom. */
final class CountSheet {
    /** What was counted of some goods: thousandths by zone, and what is known of their batch. */
    private static final class Row {
        private final Map<String, Long> zones = new HashMap<>();
        private @Nullable Batch batch;
    }

    private final OpenStocktake opening;
    private final Map<CountedGoods, Row> rows = new LinkedHashMap<>();
    private final Set<EmployeeId> counters = new HashSet<>();
    private boolean isAnonymous;

    CountSheet(OpenStocktake opening) {
        this.opening = opening;
    }

    LocationId location() {
        return opening.location();
    }

    boolean includes(Sku sku) {
        List<Sku> only = opening.scope().skus();
        return only == null || only.contains(sku);
    }

    boolean isOfZone(@Nullable String zone) {
        String only = opening.scope().zone();
        return only == null || zone == null || zone.equals(only);
    }

    /** What was counted, in the order in which it was counted first. */
    Set<CountedGoods> goods() {
        return rows.keySet();
    }

    @Nullable
    Batch batch(CountedGoods goods) {
        Row row = rows.get(goods);
        return row == null ? null : row.batch;
    }

    /** Takes what there was in a zone, and tells how much there is in all of them. */
    long count(CountLine line, @Nullable String zone, @Nullable Batch batch) {
        Row row = rows.computeIfAbsent(line.goods(), _ -> new Row());
        String only = opening.scope().zone();
        row.batch = batch;
        row.zones.put(zone != null ? zone : only != null ? only : "", line.quantity().thousandths());
        return row.zones.values().stream().mapToLong(Long::longValue).sum();
    }

    void countedBy(@Nullable EmployeeId who) {
        if (who == null) {
            isAnonymous = true;
        } else {
            counters.add(who);
        }
    }

    /** Whether it is certain that somebody has counted nothing of it. */
    boolean isForeign(EmployeeId who) {
        return !isAnonymous && !counters.contains(who);
    }

    boolean isTooMuch(long thousandths, long minor) {
        StocktakeTolerance tolerance = opening.tolerance();
        return tolerance != null
                && ((tolerance.quantity() != null && thousandths > tolerance.quantity().thousandths())
                        || (tolerance.valueMinor() != null && minor > tolerance.valueMinor().minor()));
    }
}
