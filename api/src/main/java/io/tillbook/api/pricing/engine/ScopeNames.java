package io.tillbook.api.pricing.engine;

import io.tillbook.api.pricing.basket.Goods;
import io.tillbook.api.pricing.rule.Scope;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells which goods a scope names.
 *
 * @param sets product sets by name and version
 */
public record ScopeNames(Map<String, Scope> sets) {
    /** Whether a scope names goods, be they in a basket or not. */
    public boolean names(Scope scope, Goods goods) {
        return (scope.isOpen() || namesAny(scope, goods) || inAnySet(scope, goods))
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

    private boolean inAnySet(Scope scope, Goods goods) {
        for (String set : scope.sets()) {
            if (inSet(set, goods)) {
                return true;
            }
        }
        return false;
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
