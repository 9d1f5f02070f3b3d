package io.tillbook.architecture.broken.api.sales;

/** An amount that is not exact. */
public record SaleWithFloat(double total) {}
