package io.tillbook.query.sales.report;

import io.tillbook.api.kernel.Sku;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Adds up figures of SKUs, as many as they may be, before they become rows of a report. */
final class SkuSums {

    private final Set<SalesDimension> by = EnumSet.noneOf(SalesDimension.class);
    private final Map<SalesGroup, Map<Product, FiguresSum>> sums = new HashMap<>();

    /** A product, with its category where the report tells categories apart. */
    private record Product(Sku sku, @Nullable String category) {}

    /**
     * @param by what the report is broken down by, SKUs among it
     */
    SkuSums(Collection<SalesDimension> by) {
        this.by.addAll(by);
    }

    void add(StoreDay day, List<SkuFigures> figures) {
        Map<Product, FiguresSum> products = sums.computeIfAbsent(group(day), _ -> new HashMap<>());
        boolean byCategory = by.contains(SalesDimension.CATEGORY);
        for (SkuFigures each : figures) {
            products.computeIfAbsent(new Product(each.sku(), byCategory ? each.category() : null),
                    _ -> new FiguresSum()).add(each.figures());
        }
    }

    /** Hands over the sums. */
    void each(BiConsumer<SalesGroup, Figures> consumer) {
        sums.forEach((group, products) -> products.forEach((product, sum) -> consumer.accept(
                new SalesGroup(group.location(), group.day(), null, product.sku(), product.category(), null, null),
                sum.figures())));
    }

    private SalesGroup group(StoreDay day) {
        return new SalesGroup(by.contains(SalesDimension.LOCATION) ? day.location() : null,
                by.contains(SalesDimension.DAY) ? day.day() : null, null, null, null, null, null);
    }
}
