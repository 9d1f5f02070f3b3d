package io.tillbook.api.members.points;

/**
 * A line of a sale that has earned more or fewer points than others.
 *
 * @param lineNo the line of the sale
 * @param bp what its points were multiplied with, in basis points
 */
public record LineMultiplier(int lineNo, int bp) {}
