package io.tillbook.query.sales.report;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.query.kernel.Saturating;

/** Figures being added up: a report of a month adds a hundred thousand of them, too many to make an object for each. */
final class FiguresSum {

    /** How many numbers figures have. */
    static final int NUMBERS = 8;

    private final long[] sums = new long[NUMBERS];

    /** Writes figures into an array from a place on, in the order of their components. */
    static void write(Figures figures, long[] numbers, int from) {
        int place = from;
        numbers[place++] = figures.receipts();
        numbers[place++] = figures.returns();
        numbers[place++] = figures.soldQuantity().thousandths();
        numbers[place++] = figures.returnedQuantity().thousandths();
        numbers[place++] = figures.grossMinor().minor();
        numbers[place++] = figures.discountMinor().minor();
        numbers[place++] = figures.refundedMinor().minor();
        numbers[place] = figures.costMinor().minor();
    }

    /** Adds figures of other receipts, as they were written into an array. */
    void add(long[] numbers, int from) {
        for (int place = 0; place < NUMBERS; place++) {
            sums[place] = Saturating.plus(sums[place], numbers[from + place]);
        }
    }

    Figures figures() {
        int place = 0;
        return new Figures(sums[place++], sums[place++], Quantity.ofThousandths(sums[place++]),
                Quantity.ofThousandths(sums[place++]), Money.of(sums[place++]), Money.of(sums[place++]),
                Money.of(sums[place++]), Money.of(sums[place]));
    }
}
