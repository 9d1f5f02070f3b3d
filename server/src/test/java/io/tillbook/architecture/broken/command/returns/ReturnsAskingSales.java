package io.tillbook.architecture.broken.command.returns;

import io.tillbook.architecture.broken.command.sales.PublicTotals;

/** A slice that uses another one's inside. */
public record ReturnsAskingSales(PublicTotals totals) {}
