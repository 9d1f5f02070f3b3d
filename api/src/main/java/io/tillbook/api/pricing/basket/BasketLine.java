package io.tillbook.api.pricing.basket;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Rounding;
import org.jspecify.annotations.Nullable;

/**
 * One line of a basket.
 *
 * @param lineNo its number, unique in the basket
 * @param goods what it is
 * @param quantity how much, above zero
 * @param unitPrice the regular price of a whole unit there and then, or what an override says
 * @param labelMinor what a label with a price says for the line, in minor units
 * @param floor the least that a whole unit may cost; nothing where it is missing
 * @param weighed whether it is one piece, whatever it weighs
 * @param overridden whether somebody has set the price by hand: no rule applies to it
 */
public record BasketLine(int lineNo, Goods goods, Quantity quantity, Money unitPrice, @Nullable Money labelMinor,
        @Nullable Money floor, boolean weighed, boolean overridden) {
    /** Checks the fields. */
    public BasketLine {
        if (lineNo < 1) {
            throw new InvalidField("lineNo", "must be greater than 0");
        }
        Require.positive("quantity", quantity);
        Require.lineAmount("unitPriceMinor", unitPrice, quantity);
    }

    /** A line of pieces. */
    public static BasketLine pieces(int lineNo, Goods goods, long pieces, long unitPriceMinor) {
        return new BasketLine(lineNo, goods, Quantity.of(pieces), Money.of(unitPriceMinor), null, null, false, false);
    }

    /** The same with a least price. */
    public BasketLine floor(long minor) {
        return new BasketLine(lineNo, goods, quantity, unitPrice, labelMinor, Money.of(minor), weighed, overridden);
    }

    /** Whether its pieces can be told apart; otherwise it is one piece. */
    public boolean isCounted() {
        return !weighed && labelMinor == null && quantity.isWhole();
    }

    /** What it costs without any rule. */
    public Money gross() {
        return labelMinor == null ? Rounding.lineAmount(unitPrice, quantity) : labelMinor;
    }
}
