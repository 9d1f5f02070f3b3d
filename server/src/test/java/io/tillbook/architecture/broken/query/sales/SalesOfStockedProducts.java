package io.tillbook.architecture.broken.query.sales;

import io.tillbook.architecture.broken.query.inventory.Products;

/** A slice that reads what only has the name of a published read model. */
public record SalesOfStockedProducts(Products products) {}
