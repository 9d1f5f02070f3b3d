package io.tillbook.architecture.broken.command.catalog;

import io.tillbook.architecture.broken.command.inventory.Stock;

/** The catalog must not know of stock. */
public record CatalogAskingForStock(Stock stock) {}
