package io.tillbook.api.pricing.basis;

import io.tillbook.api.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a line of a completed sale was priced: what rules were told of its goods, and what they took off. Its regular
 * price is the unit price of the line, unless something else is told.
 *
 * @param splitOf the line of the basket that it is a part of, where that became several lines
 * @param shares what applications took off
 * @param brand the product's brand then
 * @param daysLeft in how many days its batch expired, where that was known
 * @param floorMinor the least that a whole unit might cost, in minor units
 * @param weighed whether it is one piece, whatever it weighs
 * @param overridden why somebody had set the price by hand; missing where nobody had
 * @param regularUnitMinor the regular price of a whole unit, where that is not the unit price of the line: it was set
 *     by hand, or a label told the amount; in minor units
 */
public record LinePricing(@Nullable Integer splitOf, List<LineShare> shares, @Nullable String brand,
        @Nullable Integer daysLeft, @Nullable Money floorMinor, @Nullable Boolean weighed,
        @Nullable String overridden, @Nullable Money regularUnitMinor) {
    /** Nothing was taken off, and nothing else is known. */
    public static final LinePricing REGULAR = new LinePricing(null, List.of(), null, null, null, null, null);

    /** Copies the list. */
    public LinePricing {
        shares = List.copyOf(shares);
    }

    /** A line whose unit price is its regular price, or is all that is known of it. */
    public LinePricing(@Nullable Integer splitOf, List<LineShare> shares, @Nullable String brand,
            @Nullable Integer daysLeft, @Nullable Money floorMinor, @Nullable Boolean weighed,
            @Nullable String overridden) {
        this(splitOf, shares, brand, daysLeft, floorMinor, weighed, overridden, null);
    }

    /** The same at another regular price. */
    LinePricing regularly(Money unit) {
        return new LinePricing(splitOf, shares, brand, daysLeft, floorMinor, weighed, overridden, unit);
    }
}
