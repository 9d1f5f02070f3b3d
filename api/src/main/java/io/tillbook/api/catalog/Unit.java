package io.tillbook.api.catalog;

/** The unit that a product's quantities and prices are in. */
public enum Unit {
    /** Counted pieces; quantities are whole. */
    PIECE,
    /** Kilograms. */
    KG,
    /** Litres. */
    LITRE,
    /** Metres. */
    METRE;

    /** Whether a quantity may have a fraction. */
    public boolean isDivisible() {
        return this != PIECE;
    }
}
