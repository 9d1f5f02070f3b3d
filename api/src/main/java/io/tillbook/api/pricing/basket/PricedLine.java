package io.tillbook.api.pricing.basket;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import java.util.List;

/**
 * Pieces of one line of a basket that all cost the same.
 *
 * @param line the line of the basket
 * @param part which part of that line, from 0
 * @param quantity how much of it
 * @param grossMinor what it would cost without any rule, in minor units
 * @param shares what each application takes off
 */
public record PricedLine(BasketLine line, int part, Quantity quantity, Money grossMinor, List<Share> shares) {
    /** Copies the list. */
    public PricedLine {
        shares = List.copyOf(shares);
    }

    /**
     * What one application takes off a line.
     *
     * @param seq which application
     * @param amountMinor how much, zero or more, in minor units; nothing where a deal only needs the pieces
     */
    public record Share(int seq, Money amountMinor) {}

    /** What is to be paid for it. */
    public Money paid() {
        return shares.stream().map(Share::amountMinor).reduce(grossMinor, Money::minus);
    }
}
