package io.tillbook.api.inventory;

/**
 * Marks goods that went out although their batch is not sold by itself.
 *
 * @param state what spoke against it
 * @param reason why it was done all the same, in words
 */
public record BatchOverride(BatchState state, String reason) {}
