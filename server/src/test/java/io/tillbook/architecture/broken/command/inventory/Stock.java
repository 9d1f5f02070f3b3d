package io.tillbook.architecture.broken.command.inventory;

import io.tillbook.architecture.broken.command.catalog.CatalogAskingForStock;

/** A door that knows who asks. */
public record Stock(CatalogAskingForStock asked) {}
