package io.tillbook.api.pricing.engine;

import io.tillbook.api.pricing.basket.Goods;
import io.tillbook.api.pricing.rule.Scope;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells which goods of one basket a scope means. What goods are does not change while a basket is priced, so each
 * scope looks at each line once, however many rules and orders of rules are tried.
 */
final class ScopeMatch {
    private final Map<String, Scope> sets;
    private final List<Part> lines;
    private final IdentityHashMap<Scope, BitSet> named = new IdentityHashMap<>();

    /**
     * What scopes mean of a basket.
     *
     * @param sets product sets by name and version
     * @param lines a part of each line, at the place that it names as its origin
     */
    ScopeMatch(Map<String, Scope> sets, List<Part> lines) {
        this.sets = sets;
        this.lines = lines;
    }

    /** The places of the parts that it means, in their order. */
    int[] of(Scope scope, List<Part> parts) {
        BitSet meant = named(scope);
        int[] places = new int[parts.size()];
        int count = 0;
        for (int place = 0; place < places.length; place++) {
            if (includes(meant, scope, parts.get(place))) {
                places[count++] = place;
            }
        }
        return Arrays.copyOf(places, count);
    }

    /** Whether it means a part. What was priced by hand is meant by none, nor is money of later. */
    boolean includes(Scope scope, Part part) {
        return includes(named(scope), scope, part);
    }

    private static boolean includes(BitSet meant, Scope scope, Part part) {
        return meant.get(part.origin())
                && (scope.notWith().isEmpty() || Collections.disjoint(scope.notWith(), part.tags()));
    }

    private BitSet named(Scope scope) {
        BitSet known = named.get(scope);
        if (known == null) {
            known = origins(scope);
            named.put(scope, known);
        }
        return known;
    }

    private BitSet origins(Scope scope) {
        BitSet origins = new BitSet(lines.size());
        for (Part part : lines) {
            if (!part.line().overridden() && part.line().goods().kind().isDiscountable()
                    && names(scope, part.line().goods())) {
                origins.set(part.origin());
            }
        }
        return origins;
    }

    private boolean names(Scope scope, Goods goods) {
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
