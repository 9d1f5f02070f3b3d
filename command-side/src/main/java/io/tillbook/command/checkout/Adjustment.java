package io.tillbook.command.checkout;

import io.tillbook.api.kernel.Money;

/**
 * What changes the price of a line.
 *
 * @param kind what it comes from
 * @param lineNo the line
 * @param amount by how much, in minor units; below zero where the customer pays less
 */
public record Adjustment(Kind kind, int lineNo, Money amount) {
    /** What adjustments come from. */
    public enum Kind {
        /** The till gave it, as a discount on the line. */
        MANUAL
    }
}
