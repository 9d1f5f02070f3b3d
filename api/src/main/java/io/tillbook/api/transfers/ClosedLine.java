package io.tillbook.api.transfers;

import org.jspecify.annotations.Nullable;

/**
 * Goods that did not arrive when a transfer was closed.
 *
 * @param goods the goods with the value they carry
 * @param reason what became of them
 * @param note more about it, in words
 */
public record ClosedLine(TransferredLine goods, ClosingReason reason, @Nullable String note) {}
