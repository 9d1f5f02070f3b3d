package io.tillbook.query.sales.report;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Figures of all SKUs at one location on one day, side by side in memory: a report of a month adds a hundred thousand
 * of them, and to look for each of their numbers in an object of its own would take most of its time.
 */
final class SkuDay {

    private final Product[] products;
    private final long[] numbers;

    private SkuDay(Product[] products, long[] numbers) {
        this.products = products;
        this.numbers = numbers;
    }

    /**
     * @param known the product that is held already, where there is one that is the same
     */
    static SkuDay of(List<SkuFigures> figures, UnaryOperator<Product> known) {
        Product[] products = new Product[figures.size()];
        long[] numbers = new long[figures.size() * FiguresSum.NUMBERS];
        for (int place = 0; place < products.length; place++) {
            SkuFigures each = figures.get(place);
            products[place] = known.apply(each.product());
            FiguresSum.write(each.figures(), numbers, place * FiguresSum.NUMBERS);
        }
        return new SkuDay(products, numbers);
    }

    /** How many SKUs have figures. */
    int size() {
        return products.length;
    }

    /** Adds each product's figures to its sum. */
    void addTo(Function<Product, FiguresSum> sums) {
        for (int place = 0; place < products.length; place++) {
            sums.apply(products[place]).add(numbers, place * FiguresSum.NUMBERS);
        }
    }
}
