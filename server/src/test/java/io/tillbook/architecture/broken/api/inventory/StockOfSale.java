package io.tillbook.architecture.broken.api.inventory;

import io.tillbook.architecture.broken.api.sales.SaleWithFloat;

/** The contract of stock must not know of sales. */
public record StockOfSale(SaleWithFloat sale) {}
