package io.tillbook.api.catalog;

/** What a location is for. */
public enum LocationKind {
    /** Sells to customers. */
    STORE,
    /** Keeps goods for stores. */
    WAREHOUSE
}
