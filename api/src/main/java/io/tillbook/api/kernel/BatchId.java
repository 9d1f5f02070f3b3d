package io.tillbook.api.kernel;

/** A batch (lot) of a product, unique within its SKU. */
public record BatchId(String value) implements Id {
    /** Checks the form of the id. */
    public BatchId {
        Id.check(value);
    }
}
