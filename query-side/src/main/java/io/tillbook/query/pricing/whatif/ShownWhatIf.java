package io.tillbook.query.pricing.whatif;

import io.tillbook.query.pricing.whatif.WhatIfRow.By;
import io.tillbook.query.pricing.whatif.WhatIfState.Displaced;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A job as it is shown. */
record ShownWhatIf(String job, WhatIfStatus status, Baseline baseline, Map<String, Object> rule, OffsetDateTime askedAt,
        long fromPosition, long toPosition, long position, @Nullable String resultHash, @Nullable String failure,
        Shown total, List<Row> byStore, List<Row> byDay, List<Row> byHour, List<Row> byCategory,
        List<Displaced> displaced, @Nullable OffsetDateTime ranOutAt, @Nullable Long breakEvenBaskets,
        List<Uplift> uplifts) {
    private static final int[] PERCENTS = {0, 5, 10, 20};
    private static final int WHOLE_BP = 10_000;

    /** Figures, with what follows from them. */
    record Shown(long baskets, long reached, int reachedBp, long benefitMinor, long revenueBeforeMinor,
            long revenueAfterMinor, long costMinor, long marginBeforeMinor, long marginAfterMinor, long linesBelowCost,
            long nearMisses) {
        static Shown of(WhatIfFigures figures) {
            int reachedBp = figures.baskets() == 0 ? 0
                    : Math.toIntExact(figures.reached() * WHOLE_BP / figures.baskets());
            return new Shown(figures.baskets(), figures.reached(), reachedBp, figures.benefitMinor(),
                    figures.revenueBeforeMinor(), figures.revenueAfterMinor(), figures.costMinor(),
                    figures.marginBeforeMinor(), figures.marginAfterMinor(), figures.linesBelowCost(),
                    figures.nearMisses());
        }
    }

    /** The figures of some. */
    record Row(String key, Shown figures) {}

    /** The margin with more baskets. */
    record Uplift(int percent, long marginMinor) {}

    static ShownWhatIf of(WhatIfRecord job) {
        WhatIfState state = job.state();
        WhatIfFigures total = state.total();
        return new ShownWhatIf(job.id(), job.status(), job.question().baseline(), job.question().rule(),
                Instant.ofEpochMilli(job.askedAtMillis()).atOffset(ZoneOffset.UTC), job.question().fromPosition(),
                job.question().toPosition(), state.position(), job.resultHash(), job.failure(), Shown.of(total),
                rows(state, By.STORE), rows(state, By.DAY), rows(state, By.HOUR), rows(state, By.CATEGORY),
                state.displaced(), state.ranOutAt() == null ? null : OffsetDateTime.parse(state.ranOutAt()),
                total.breakEvenBaskets(),
                IntStream.of(PERCENTS)
                        .mapToObj(percent -> new Uplift(percent, total.marginAtUpliftMinor(percent)))
                        .toList());
    }

    private static List<Row> rows(WhatIfState state, By by) {
        return state.rows()
                .stream()
                .filter(row -> row.by() == by)
                .map(row -> new Row(row.key(), Shown.of(row.figures())))
                .toList();
    }
}
