package io.tillbook.architecture.broken.command.sales;

import io.tillbook.architecture.broken.command.inventory.Stock;

/** A sale that does by itself what a part of it is for. */
public record SaleAskingForStock(Stock stock) {}
