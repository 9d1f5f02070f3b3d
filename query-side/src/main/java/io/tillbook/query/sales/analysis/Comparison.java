package io.tillbook.query.sales.analysis;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.sales.report.Figures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What locations have sold in a period and in another, by product.
 *
 * @param stores totals of each location in the period
 * @param storesBefore the same in the other
 * @param skus figures of products by location
 * @param skusBefore the same in the other
 */
record Comparison(Map<LocationId, Figures> stores, Map<LocationId, Figures> storesBefore,
        Map<LocationId, Map<Sku, Figures>> skus, Map<LocationId, Map<Sku, Figures>> skusBefore) {
    private static final long WHOLE_BP = 10_000;

    LikeForLike of(Period period, Period before) {
        Predicate<LocationId> inBoth = store -> stores.containsKey(store) && storesBefore.containsKey(store);
        Figures now = sum(stores, inBoth);
        Figures then = sum(storesBefore, inBoth);
        Money change = now.net().minus(then.net());
        ShareOfChange share = ShareOfChange.of(joined(skusBefore, inBoth), joined(skus, inBoth));
        return new LikeForLike(period.from(), period.to(), before.from(), before.to(),
                Math.toIntExact(stores.keySet().stream().filter(inBoth).count()), Math.toIntExact(now.receipts()),
                Math.toIntExact(then.receipts()), now.net(), then.net(), change, changeBp(change, then.net()),
                share.quantityMinor(), share.priceMinor(), share.mixMinor(), others(stores, inBoth),
                others(storesBefore, inBoth), sum(stores, inBoth.negate()).net(),
                sum(storesBefore, inBoth.negate()).net());
    }

    private static Figures sum(Map<LocationId, Figures> stores, Predicate<LocationId> which) {
        return stores.entrySet()
                .stream()
                .filter(store -> which.test(store.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Figures.ZERO, Figures::plus);
    }

    private static Map<Sku, Figures> joined(Map<LocationId, Map<Sku, Figures>> stores, Predicate<LocationId> which) {
        Map<Sku, Figures> sums = new HashMap<>();
        stores.forEach((store, skus) -> {
            if (which.test(store)) {
                skus.forEach((sku, figures) -> sums.merge(sku, figures, Figures::plus));
            }
        });
        return sums;
    }

    private static List<LocationId> others(Map<LocationId, Figures> stores, Predicate<LocationId> inBoth) {
        return stores.keySet().stream().filter(inBoth.negate()).sorted().toList();
    }

    private static @Nullable Integer changeBp(Money change, Money before) {
        return before.minor() <= 0 ? null
                : Math.clamp(Math.round((double) change.minor() * WHOLE_BP / before.minor()), Integer.MIN_VALUE,
                        Integer.MAX_VALUE);
    }
}
