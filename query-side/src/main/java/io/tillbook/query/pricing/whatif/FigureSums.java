package io.tillbook.query.pricing.whatif;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Rounding;
import io.tillbook.api.pricing.basket.MemberFacts;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.query.pricing.whatif.PastBasket.Buyer;
import io.tillbook.query.pricing.whatif.WhatIfRow.By;
import io.tillbook.query.pricing.whatif.WhatIfState.Displaced;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Adds baskets up. It grows with stores, days and categories, not with baskets. */
final class FigureSums {
    /** Most rows of one kind; what comes after them is counted together. */
    static final int MOST_ROWS = 5_000;
    private static final String OTHERS = "…";
    private static final String NONE = "";
    private static final String NOBODY = "";
    /** A member who nobody had registered. */
    private static final String UNKNOWN = "UNKNOWN";
    /** A member of no tier, or in no segment. */
    private static final String NEITHER = "NONE";

    private WhatIfFigures total;
    private final Map<Key, WhatIfFigures> rows = new TreeMap<>();
    private final Map<PromotionId, Displaced> displaced = new TreeMap<>();

    FigureSums(WhatIfState before) {
        this.total = before.total();
        before.rows().forEach(row -> rows.put(new Key(row.by(), row.key()), row.figures()));
        before.displaced().forEach(other -> displaced.put(other.promotion(), other));
    }

    private record Key(By by, String key) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::by).thenComparing(Key::key);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    WhatIfFigures total() {
        return total;
    }

    List<WhatIfRow> rows() {
        return rows.entrySet()
                .stream()
                .map(row -> new WhatIfRow(row.getKey().by(), row.getKey().key(), row.getValue()))
                .toList();
    }

    List<Displaced> displaced() {
        return List.copyOf(displaced.values());
    }

    void add(PastBasket past, Compared compared) {
        WhatIfFigures all = figures(past, compared, null);
        total = total.plus(all);
        add(By.STORE, past.location().value(), all);
        add(By.DAY, past.day().toString(), all);
        add(By.HOUR, String.format("%02d", past.soldAt().getHour()), all);
        add(By.TIER, tier(past.buyer()), all);
        segments(past.buyer()).forEach(segment -> add(By.SEGMENT, segment, all));
        past.sold()
                .stream()
                .map(FigureSums::category)
                .collect(TreeSet<String>::new, TreeSet::add, TreeSet::addAll)
                .forEach(category -> add(By.CATEGORY, category, figures(past, compared, category)));
        compared.displaced()
                .forEach((promotion, benefit) -> displaced.merge(promotion, new Displaced(promotion, 1, benefit),
                        FigureSums::sum));
    }

    private static String tier(@Nullable Buyer buyer) {
        MemberFacts told = buyer == null ? null : buyer.told();
        return told == null ? stranger(buyer) : Objects.requireNonNullElse(told.tier(), NEITHER);
    }

    private static Set<String> segments(@Nullable Buyer buyer) {
        MemberFacts told = buyer == null ? null : buyer.told();
        if (told == null) {
            return Set.of(stranger(buyer));
        }
        return told.segments().isEmpty() ? Set.of(NEITHER) : told.segments();
    }

    private static String stranger(@Nullable Buyer buyer) {
        return buyer == null ? NOBODY : UNKNOWN;
    }

    private static Displaced sum(Displaced before, Displaced more) {
        return new Displaced(before.promotion(), before.baskets() + more.baskets(),
                before.benefitMinor() + more.benefitMinor());
    }

    private void add(By by, String key, WhatIfFigures figures) {
        Key own = new Key(by, key);
        boolean isFull = !rows.containsKey(own)
                && rows.keySet().stream().filter(row -> row.by() == by).count() >= MOST_ROWS;
        rows.merge(isFull ? new Key(by, OTHERS) : own, figures, WhatIfFigures::plus);
    }

    private static String category(SoldLine line) {
        return Objects.requireNonNullElse(line.category(), NONE);
    }

    /** @param category only its lines; all where it is null */
    private static WhatIfFigures figures(PastBasket past, Compared compared, @Nullable String category) {
        long before = 0;
        long after = 0;
        long cost = 0;
        long belowCost = 0;
        long belowFloor = 0;
        for (int place = 0; place < past.sold().size(); place++) {
            SoldLine line = past.sold().get(place);
            if (category == null || category.equals(category(line))) {
                long without = compared.before().get(place);
                long with = compared.after().get(place);
                before += without;
                after += with;
                cost += line.costMinor().minor();
                belowCost += isPushedBelow(line.costMinor(), without, with) ? 1 : 0;
                belowFloor += isPushedBelow(floor(line), without, with) ? 1 : 0;
            }
        }
        boolean isReached = compared.isReached() && (category == null || before != after);
        return new WhatIfFigures(1, isReached ? 1 : 0, before - after, before, after, cost,
                isReached ? after - cost : 0, belowCost, belowFloor, compared.isNearMiss() ? 1 : 0,
                returned(past, compared, category));
    }

    private static WhatIfReturns returned(PastBasket past, Compared compared, @Nullable String category) {
        return category == null ? compared.returned().figures()
                : compared.returned().figures(place -> category.equals(category(past.sold().get(place))));
    }

    /** The least that a line might cost; nothing where the sale does not tell. */
    private static Money floor(SoldLine line) {
        Money floor = line.recorded().pricing().floorMinor();
        return floor == null ? Money.ZERO : Rounding.lineAmount(floor, line.quantity());
    }

    private static boolean isPushedBelow(Money least, long before, long after) {
        return before >= least.minor() && after < least.minor();
    }
}
