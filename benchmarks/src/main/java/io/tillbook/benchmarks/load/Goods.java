package io.tillbook.benchmarks.load;

/**
 * What is traded, and where.
 *
 * @param lines lines of a sale
 * @param locations locations that the tills are spread over
 * @param products products that the lines are chosen from
 */
public record Goods(int lines, int locations, int products) {
    /** Bounds everything, so that a slip of the keyboard does not fill a disk. */
    public Goods {
        Bounds.between("--lines", lines, 1, 100);
        Bounds.between("--locations", locations, 1, 100);
        Bounds.between("--products", products, lines, 100_000);
    }
}
