package io.tillbook.api.catalog;

/** What a product may be without. */
public enum ProductDetail {
    /** The category it is reported under. */
    CATEGORY,
    /** Its brand. */
    BRAND,
    /** The days from production to expiry. */
    SHELF_LIFE
}
