package io.tillbook.architecture.broken.query.inventory;

/** Views of another slice. */
public record StockViews(String collection) {}
