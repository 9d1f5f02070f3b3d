package io.tillbook.benchmarks.load;

/**
 * Tills that sell beside those that are measured, on connections of their own.
 *
 * @param tills how many
 * @param isHouseCard whether all their customers show one and the same card, as cashiers do who have one at hand
 */
public record Beside(int tills, boolean isHouseCard) {
    /** Nobody. */
    public static final Beside NONE = new Beside(0, false);

    /** Within its bounds. */
    public Beside {
        Bounds.between("--beside", tills, 0, Traffic.MOST_CONNECTIONS);
        if (isHouseCard && tills == 0) {
            throw new IllegalArgumentException("--house-card says how tills --beside sell");
        }
    }
}
