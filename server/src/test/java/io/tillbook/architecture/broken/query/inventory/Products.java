package io.tillbook.architecture.broken.query.inventory;

/** Has the name of a published read model, but is not the one. */
public record Products(String category) {}
