package io.tillbook.api.kernel;

/** A stock keeping unit: the number under which a product is sold, stored and counted. */
public record Sku(String value) implements Id {
    /** Checks the form of the id. */
    public Sku {
        Id.check(value);
    }
}
