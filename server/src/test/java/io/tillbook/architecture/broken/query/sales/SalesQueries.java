package io.tillbook.architecture.broken.query.sales;

import io.tillbook.architecture.broken.query.inventory.StockViews;

/** A slice that reads another one's views. */
public record SalesQueries(StockViews views) {}
