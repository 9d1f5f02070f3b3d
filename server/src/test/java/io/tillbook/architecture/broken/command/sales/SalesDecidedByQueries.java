package io.tillbook.architecture.broken.command.sales;

import io.tillbook.architecture.broken.query.inventory.StockViews;

/** A decision that rests on a view. */
public record SalesDecidedByQueries(StockViews views) {}
