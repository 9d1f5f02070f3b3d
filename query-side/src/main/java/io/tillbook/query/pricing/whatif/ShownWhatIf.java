package io.tillbook.query.pricing.whatif;

import io.tillbook.query.pricing.whatif.WhatIfRow.By;
import io.tillbook.query.pricing.whatif.WhatIfState.Displaced;
import io.tillbook.query.pricing.whatif.WhatIfState.Used;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A job as it is shown. */
record ShownWhatIf(String job, WhatIfStatus status, Baseline baseline, Map<String, Object> rule, OffsetDateTime askedAt,
        long fromPosition, long toPosition, long position, @Nullable String resultHash, @Nullable String failure,
        Shown total, List<Row> byStore, List<Row> byDay, List<Row> byHour, List<Row> byCategory, List<Row> byTier,
        List<Row> bySegment, List<Displaced> displaced, @Nullable OffsetDateTime ranOutAt, List<RanOut> ranOutByStore,
        @Nullable Long breakEvenBaskets, List<Uplift> uplifts) {
    private static final int[] PERCENTS = {0, 5, 10, 20};
    private static final int WHOLE_BP = 10_000;

    /** Figures, with what follows from them. */
    record Shown(long baskets, long reached, int reachedBp, long benefitMinor, long revenueBeforeMinor,
            long revenueAfterMinor, long costMinor, long marginBeforeMinor, long marginAfterMinor, long linesBelowCost,
            long linesBelowFloor, long nearMisses, Returned returned) {
        static Shown of(WhatIfFigures figures) {
            int reachedBp = figures.baskets() == 0 ? 0
                    : Math.toIntExact(figures.reached() * WHOLE_BP / figures.baskets());
            return new Shown(figures.baskets(), figures.reached(), reachedBp, figures.benefitMinor(),
                    figures.revenueBeforeMinor(), figures.revenueAfterMinor(), figures.costMinor(),
                    figures.marginBeforeMinor(), figures.marginAfterMinor(), figures.linesBelowCost(),
                    figures.linesBelowFloor(), figures.nearMisses(), Returned.of(figures.returned()));
        }
    }

    /** What goods that came back give back. */
    record Returned(long returns, long backBeforeMinor, long backAfterMinor, long refundMinor, long restatedMinor,
            long waivedMinor, long recalcMinor) {
        static Returned of(WhatIfReturns returned) {
            return new Returned(returned.returns(), returned.backBeforeMinor(), returned.backAfterMinor(),
                    returned.refundMinor(), returned.restatedMinor(), returned.waivedMinor(), returned.recalcMinor());
        }
    }

    /** When the limit of a store was reached. */
    record RanOut(String location, OffsetDateTime at) {}

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
                rows(state, By.TIER), rows(state, By.SEGMENT), state.displaced(),
                state.ranOutAt() == null ? null : OffsetDateTime.parse(state.ranOutAt()), ranOutByStore(state.used()),
                total.breakEvenBaskets(),
                IntStream.of(PERCENTS)
                        .mapToObj(percent -> new Uplift(percent, total.marginAtUpliftMinor(percent)))
                        .toList());
    }

    private static List<RanOut> ranOutByStore(Used used) {
        return used.stores()
                .stream()
                .flatMap(store -> Stream.ofNullable(store.ranOutAt())
                        .map(at -> new RanOut(store.location().value(), OffsetDateTime.parse(at))))
                .toList();
    }

    private static List<Row> rows(WhatIfState state, By by) {
        return state.rows()
                .stream()
                .filter(row -> row.by() == by)
                .map(row -> new Row(row.key(), Shown.of(row.figures())))
                .toList();
    }
}
