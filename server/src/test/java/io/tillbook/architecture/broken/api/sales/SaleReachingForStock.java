package io.tillbook.architecture.broken.api.sales;

import io.tillbook.architecture.broken.command.inventory.Stock;

/** A contract that knows the command side. */
public record SaleReachingForStock(Stock stock) {}
