package io.tillbook.query.sales.report;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Adds up figures of SKUs, as many as they may be, before they become rows of a report. */
final class SkuSums {

    private final Set<SalesDimension> by = EnumSet.noneOf(SalesDimension.class);
    private final Map<SalesGroup, Map<Product, FiguresSum>> sums = new HashMap<>();

    /**
     * @param by what the report is broken down by, SKUs among it
     */
    SkuSums(Collection<SalesDimension> by) {
        this.by.addAll(by);
    }

    void add(StoreDay day, SkuDay figures) {
        Map<Product, FiguresSum> products = sums.computeIfAbsent(group(day), _ -> new HashMap<>());
        figures.addTo(product -> products.computeIfAbsent(product, _ -> new FiguresSum()));
    }

    /** Hands over the sums, those of a group in parts where a product was in several categories. */
    void each(BiConsumer<SalesGroup, Figures> consumer) {
        boolean byCategory = by.contains(SalesDimension.CATEGORY);
        sums.forEach((group, products) -> products.forEach((product, sum) -> consumer.accept(
                new SalesGroup(group.location(), group.day(), null, product.sku(),
                        byCategory ? product.category() : null, null, null),
                sum.figures())));
    }

    private SalesGroup group(StoreDay day) {
        return new SalesGroup(by.contains(SalesDimension.LOCATION) ? day.location() : null,
                by.contains(SalesDimension.DAY) ? day.day() : null, null, null, null, null, null);
    }
}
