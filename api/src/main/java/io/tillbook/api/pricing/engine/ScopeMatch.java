package io.tillbook.api.pricing.engine;

import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.rule.Scope;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which goods of one basket a scope means. What goods are does not change while a basket is priced, so each
 * scope looks at each line once, however many rules and orders of rules are tried.
 */
final class ScopeMatch {
    private final ScopeNames sets;
    private final NamedLines lines;
    private final IdentityHashMap<Scope, BitSet> named = new IdentityHashMap<>();

    /**
     * What scopes mean of a basket.
     *
     * @param sets product sets by name and version
     * @param lines a part of each line, at the place that it names as its origin
     */
    ScopeMatch(Map<String, Scope> sets, List<Part> lines) {
        this.sets = new ScopeNames(sets);
        this.lines = new NamedLines(lines);
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

    /** Whether the basket has goods that it names, those included that it leaves out for what is discounted. */
    boolean namesAny(Scope scope) {
        return !named(scope).isEmpty();
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
        BitSet origins = lines.candidates(scope);
        for (int place = origins.nextSetBit(0); place >= 0; place = origins.nextSetBit(place + 1)) {
            BasketLine line = lines.at(place);
            origins.set(place, !line.overridden() && line.goods().kind().isDiscountable()
                    && sets.names(scope, line.goods()));
        }
        return origins;
    }
}
