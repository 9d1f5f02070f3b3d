package io.tillbook.api.pricing.basis;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Rounding;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.Goods;
import io.tillbook.api.pricing.basket.PricedLine;
import io.tillbook.api.pricing.basket.ProductKind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line of a sale as rules see it: a part of a line of the basket, or all of one.
 *
 * @param lineNo its number in the sale
 * @param sku what was sold
 * @param category the product's category then
 * @param quantity how much
 * @param unitPriceMinor price of a whole unit without any rule, in minor units; missing where a label told the amount
 * @param grossMinor price of the line without any rule, in minor units
 * @param pricing how it was priced
 */
public record RecordedLine(int lineNo, Sku sku, @Nullable String category, Quantity quantity,
        @Nullable Money unitPriceMinor, Money grossMinor, LinePricing pricing) {
    private static final long ONE = 1_000;

    /** The line of the basket that it is, or is a part of. */
    public int ofBasket() {
        return pricing.splitOf() == null ? lineNo : pricing.splitOf();
    }

    /** What is paid for it. */
    public Money paid() {
        return pricing.shares().stream().map(LineShare::amountMinor).reduce(grossMinor, Money::minus);
    }

    /** What there is to pay for it after an application and those before it; none of them where it is below zero. */
    Money paidAfter(int seq) {
        return pricing.shares()
                .stream()
                .filter(share -> share.seq() <= seq)
                .map(LineShare::amountMinor)
                .reduce(grossMinor, Money::minus);
    }

    /** The regular price of a whole unit. */
    public Money regularUnit() {
        if (unitPriceMinor != null) {
            return unitPriceMinor;
        }
        return pricing.regularUnitMinor() != null ? pricing.regularUnitMinor() : toldUnit();
    }

    /** The price of a whole unit that was told; where a label told the amount, what that comes to. */
    public Money toldUnit() {
        return unitPriceMinor != null ? unitPriceMinor
                : Money.of(Rounding.floor(grossMinor.minor(), ONE, quantity.thousandths()));
    }

    /** The same at another regular price of a whole unit. */
    public RecordedLine regularly(Money unit) {
        return unitPriceMinor == null
                ? new RecordedLine(lineNo, sku, category, quantity, null, Rounding.lineAmount(unit, quantity),
                        pricing.regularly(unit))
                : new RecordedLine(lineNo, sku, category, quantity, unit, Rounding.lineAmount(unit, quantity),
                        pricing);
    }

    /**
     * The line of the basket that it is of.
     *
     * @throws ArithmeticException when all parts together are more than an amount can be
     */
    BasketLine basketLine(Quantity ofAllParts) {
        Goods goods = new Goods(sku, ProductKind.GOODS, category, pricing.brand(), pricing.daysLeft());
        try {
            return new BasketLine(ofBasket(), goods, ofAllParts, regularUnit(),
                    unitPriceMinor == null ? grossMinor : null, pricing.floorMinor(),
                    Boolean.TRUE.equals(pricing.weighed()), pricing.overridden() != null);
        } catch (InvalidField tooMuch) {
            throw new ArithmeticException(tooMuch.getMessage());
        }
    }

    /** As the engine has told it. */
    PricedLine priced(BasketLine line, int part) {
        return new PricedLine(line, part, quantity, grossMinor, pricing.shares()
                .stream()
                .map(share -> new PricedLine.Share(Objects.requireNonNull(share.seq()), share.amountMinor()))
                .toList());
    }
}
