package io.tillbook.api.pricing.engine;

import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.Goods;
import io.tillbook.api.pricing.rule.Scope;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a basket by what scopes name goods by. Of a thousand rules most name nothing that is in the basket, and
 * those need not be held against each of its lines.
 */
final class NamedLines {
    private final List<BasketLine> lines;
    private final Map<Sku, BitSet> bySku = new HashMap<>();
    private final Map<String, BitSet> byCategory = new HashMap<>();
    private final Map<String, BitSet> byBrand = new HashMap<>();

    /** @param parts a part of each line, at the place that it names as its origin */
    NamedLines(List<Part> parts) {
        this.lines = parts.stream().map(Part::line).toList();
        for (int place = 0; place < lines.size(); place++) {
            add(lines.get(place).goods(), place);
        }
    }

    private void add(Goods goods, int place) {
        add(bySku, goods.sku(), place);
        if (goods.brand() != null) {
            add(byBrand, goods.brand(), place);
        }
        String category = goods.category();
        while (category != null) {
            add(byCategory, category, place);
            category = above(category);
        }
    }

    private static <N> void add(Map<N, BitSet> places, N name, int place) {
        places.computeIfAbsent(name, _ -> new BitSet()).set(place);
    }

    private static @Nullable String above(String category) {
        int last = category.lastIndexOf('/');
        return last < 0 ? null : category.substring(0, last);
    }

    BasketLine at(int place) {
        return lines.get(place);
    }

    /** The places of all lines that a scope can name, and perhaps of others. */
    BitSet candidates(Scope scope) {
        int names = scope.skus().size() + scope.categories().size() + scope.brands().size();
        BitSet places = new BitSet();
        if (names == 0 || names > lines.size() || !scope.sets().isEmpty()) {
            places.set(0, lines.size());
        } else {
            scope.skus().forEach(sku -> unite(places, bySku.get(sku)));
            scope.categories().forEach(category -> unite(places, byCategory.get(category)));
            scope.brands().forEach(brand -> unite(places, byBrand.get(brand)));
        }
        return places;
    }

    private static void unite(BitSet places, @Nullable BitSet more) {
        if (more != null) {
            places.or(more);
        }
    }
}
