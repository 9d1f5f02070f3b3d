package io.tillbook.query.replenishment;

import io.tillbook.api.kernel.Quantity;
import io.tillbook.query.catalog.ProductView;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A product and where it comes from.
 *
 * @param product the product; null where it is not registered
 * @param supply where it comes from
 */
record SuppliedProduct(@Nullable ProductView product, SupplyView supply) {

    private static final Quantity SMALLEST = Quantity.ofThousandths(1);

    @Nullable
    String category() {
        return product == null ? null : product.category();
    }

    /** The smallest quantity that it comes in. */
    Quantity smallest() {
        return product != null && product.unit().isDivisible() ? SMALLEST : Quantity.of(1);
    }

    /** The day on which a batch must not be expired to be sold by itself on a day. */
    LocalDate leastExpiry(LocalDate day) {
        return product == null ? day : product.leastExpiry(day);
    }

    /** How much of it can be ordered. */
    OrderTerms terms() {
        Quantity pack = supply.packSize();
        Quantity minimum = supply.minimumOrder();
        return new OrderTerms(pack == null ? smallest() : pack, minimum == null ? Quantity.ZERO : minimum);
    }
}
