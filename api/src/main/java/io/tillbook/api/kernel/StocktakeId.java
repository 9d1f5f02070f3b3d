package io.tillbook.api.kernel;

/** A stocktake: the counting of a location, or of a part of it. */
public record StocktakeId(String value) implements Id {
    /** Checks the form of the id. */
    public StocktakeId {
        Id.check(value);
    }
}
