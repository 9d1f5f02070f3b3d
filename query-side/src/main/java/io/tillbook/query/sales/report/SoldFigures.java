package io.tillbook.query.sales.report;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.graphql.ResultTooLarge;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Figures of business days from one to another, both included, at one location or at all that are seen: what analyses
 * are made of. Each question reads the figures of days, never receipts.
 */
public final class SoldFigures {
    private final DaySalesViews views;
    private final SkuDays skus;

    SoldFigures(DaySalesViews views, SkuDays skus) {
        this.views = views;
        this.skus = skus;
    }

    /**
     * What an hour of a day at a location has sold.
     *
     * @param hour hour of the day there, 0 to 23
     */
    public record StoreHour(StoreDay day, int hour) {}

    /**
     * Of each day at a location on which something was sold or came back.
     *
     * @throws ResultTooLarge when there are more than an answer reads
     */
    public Map<StoreDay, Figures> ofDays(LocalDate from, LocalDate to, @Nullable LocationId location) {
        Map<StoreDay, Figures> sums = new HashMap<>();
        each(from, to, location, false, day -> sums.put(new StoreDay(day.location(), day.day()), day.total()));
        return sums;
    }

    /** The same of each hour of these days. */
    public Map<StoreHour, Figures> ofHours(LocalDate from, LocalDate to, @Nullable LocationId location) {
        Map<StoreHour, Figures> sums = new HashMap<>();
        each(from, to, location, true, day -> day.cells()
                .forEach(cell -> sums.merge(new StoreHour(new StoreDay(day.location(), day.day()), cell.hour()),
                        cell.figures(), Figures::plus)));
        return sums;
    }

    /** Of each cashier; of what nobody was named for, under nothing. */
    public Map<Optional<EmployeeId>, Figures> ofCashiers(LocalDate from, LocalDate to,
            @Nullable LocationId location) {
        Map<Optional<EmployeeId>, Figures> sums = new HashMap<>();
        each(from, to, location, true, day -> day.cells()
                .forEach(cell -> sums.merge(Optional.ofNullable(cell.cashier()), cell.figures(), Figures::plus)));
        return sums;
    }

    /**
     * Of each product, by what its day belongs to.
     *
     * @param group what a day belongs to
     */
    public <K> Map<K, Map<Sku, Figures>> ofSkus(LocalDate from, LocalDate to, @Nullable LocationId location,
            Function<StoreDay, K> group) {
        FiguresRead read = new FiguresRead();
        Map<K, Map<Product, FiguresSum>> sums = new HashMap<>();
        skus.each(from, to, location, (day, figures) -> {
            read.count(figures.size());
            Map<Product, FiguresSum> products = sums.computeIfAbsent(group.apply(day), _ -> new HashMap<>());
            figures.addTo(product -> products.computeIfAbsent(product, _ -> new FiguresSum()));
        });
        Map<K, Map<Sku, Figures>> found = new HashMap<>();
        sums.forEach((key, products) -> found.put(key, bySku(products)));
        return found;
    }

    /** A product that was in several categories is one. */
    private static Map<Sku, Figures> bySku(Map<Product, FiguresSum> products) {
        Map<Sku, Figures> sums = new HashMap<>();
        products.forEach((product, sum) -> sums.merge(product.sku(), sum.figures(), Figures::plus));
        return sums;
    }

    private void each(LocalDate from, LocalDate to, @Nullable LocationId location, boolean withCells,
            Consumer<DaySalesView> consumer) {
        FiguresRead read = new FiguresRead();
        views.each(Subject.Kind.ALL, from, to, location, withCells, day -> {
            read.count(1);
            consumer.accept(day);
        });
    }
}
