package io.tillbook.api.pricing.list;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Sku;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A price to be set. Times are by the clock of each location.
 *
 * @param sku the product
 * @param priceMinor what a unit costs, in minor units; either this
 * @param asParent or true: as in the next wider list
 * @param floorMinor the least that a unit may be sold for, in minor units; nothing where it is missing
 * @param from from when; at once where it is missing
 * @param until until when, this moment not included; as long as nothing else is said where it is missing
 */
public record PriceLine(Sku sku, @Nullable Money priceMinor, @Nullable Boolean asParent, @Nullable Money floorMinor,
        @Nullable LocalDateTime from, @Nullable LocalDateTime until) {
    /** Checks the fields. */
    public PriceLine {
        Require.present("sku", sku);
        Require.exactlyOne("priceMinor", priceMinor, "asParent", asParent);
        if (Boolean.FALSE.equals(asParent)) {
            throw new InvalidField("asParent", "must be true where it is given");
        }
        Require.notNegativeOrZero("priceMinor", priceMinor);
        Require.notNegativeOrZero("floorMinor", floorMinor);
        if (priceMinor != null && floorMinor != null && floorMinor.exceeds(priceMinor)) {
            throw new InvalidField("floorMinor", "must not be more than priceMinor");
        }
        optionalTime("from", from);
        optionalTime("until", until);
        if (from != null && until != null && !from.isBefore(until)) {
            throw new InvalidField("until", "must be after from");
        }
    }

    /** A price from a moment on. */
    public static PriceLine of(Sku sku, long priceMinor, @Nullable LocalDateTime from) {
        return new PriceLine(sku, Money.of(priceMinor), null, null, from, null);
    }

    /** A time in whole seconds, on a day that the books can hold, or none. */
    static void optionalTime(String field, @Nullable LocalDateTime value) {
        if (value != null) {
            Require.optionalDay(field, value.toLocalDate());
            if (!value.equals(value.withNano(0))) {
                throw new InvalidField(field, "must be in whole seconds");
            }
        }
    }
}
