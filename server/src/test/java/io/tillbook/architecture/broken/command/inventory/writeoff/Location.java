package io.tillbook.architecture.broken.command.inventory.writeoff;

/** Is called as a door of the catalog is. */
public record Location() {}
