package io.tillbook.api.pricing.engine;

import io.tillbook.api.pricing.basket.Goods;
import io.tillbook.api.pricing.rule.Scope;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tells which goods a scope means.
 *
 * @param sets product sets by name and version
 */
public record ScopeMatch(Map<String, Scope> sets) {
    /** The places of the parts that it means, in their order. */
    int[] of(Scope scope, List<Part> parts) {
        return IntStream.range(0, parts.size()).filter(place -> includes(scope, parts.get(place))).toArray();
    }

    /** Whether it means a part. What was priced by hand is meant by none, nor is money of later. */
    boolean includes(Scope scope, Part part) {
        return !part.line().overridden() && part.line().goods().kind().isDiscountable()
                && names(scope, part.line().goods()) && Collections.disjoint(scope.notWith(), part.tags());
    }

    /** Whether it names goods: there is no more to it where they are in no basket. */
    public boolean names(Scope scope, Goods goods) {
        return (scope.isOpen() || namesAny(scope, goods) || scope.sets().stream().anyMatch(set -> inSet(set, goods)))
                && expiresInTime(scope.batchDaysLeftAtMost(), goods)
                && (scope.except() == null || !names(scope.except(), goods));
    }

    private static boolean expiresInTime(@Nullable Integer most, Goods goods) {
        return most == null || (goods.batchDaysLeft() != null && goods.batchDaysLeft() <= most);
    }

    private static boolean namesAny(Scope scope, Goods goods) {
        return scope.skus().contains(goods.sku())
                || (goods.brand() != null && scope.brands().contains(goods.brand()))
                || (goods.category() != null && isBelow(goods.category(), scope.categories()));
    }

    /** A set that nobody knows has no goods; sets do not name sets. */
    private boolean inSet(String name, Goods goods) {
        Scope set = sets.get(name);
        return set != null && (set.isOpen() || namesAny(set, goods))
                && (set.except() == null || !namesAny(set.except(), goods));
    }

    private static boolean isBelow(String category, Set<String> above) {
        String each = category;
        while (!above.contains(each)) {
            int last = each.lastIndexOf('/');
            if (last < 0) {
                return false;
            }
            each = each.substring(0, last);
        }
        return true;
    }
}
