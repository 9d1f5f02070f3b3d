package io.tillbook.architecture.broken.command.sales;

/** Seen outside its slice though it is no door. */
public record PublicTotals(long minor) {}
