package io.tillbook.api.catalog.label;

import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.catalog.Gtin;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.catalog.gs1.Gs1ElementString;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Rounding;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a code that was scanned says.
 *
 * @param item barcode of the product: the code itself, the item code of a label, or a trade item number
 * @param labelQuantity how much a label says there is, in the product's unit
 * @param labelPrice what a label says that the goods cost
 * @param elements what an element string of GS1 says
 */
public record Scan(Barcode item, @Nullable Quantity labelQuantity, @Nullable Money labelPrice,
        @Nullable Gs1ElementString elements) {
    private static final String LIKE_A_TRADE_ITEM = "[0-9]{8}|[0-9]{12,14}";

    /** How much of a product the code itself says that there is, in its unit; null where it does not. */
    public @Nullable Quantity told(Unit unit) {
        return elements == null ? labelQuantity : switch (unit) {
            case PIECE -> elements.count();
            case KG -> elements.netWeight();
            case LITRE, METRE -> null;
        };
    }

    /**
     * How much there is: what the code says, or what the price of a label buys. Of what is counted, a code that does
     * not tell it stands for one piece.
     *
     * @param unitPrice what a whole unit costs; null where that is not known
     */
    public Optional<Quantity> quantity(Unit unit, @Nullable Money unitPrice) {
        return quantity(told(unit), labelPrice, unit, unitPrice);
    }

    /**
     * The same, of a code that somebody else has read.
     *
     * @param told how much the code itself says that there is; null where it does not
     * @param labelPrice what a label says that the goods cost; null where it does not
     */
    public static Optional<Quantity> quantity(@Nullable Quantity told, @Nullable Money labelPrice, Unit unit,
            @Nullable Money unitPrice) {
        return Optional.ofNullable(told)
                .or(() -> unit.isDivisible() ? bought(labelPrice, unitPrice) : Optional.of(Quantity.of(1)));
    }

    /** What the price of a label buys, rounded to a thousandth, which is the least. */
    private static Optional<Quantity> bought(@Nullable Money labelPrice, @Nullable Money unitPrice) {
        return labelPrice == null || unitPrice == null || unitPrice.minor() <= 0 ? Optional.empty()
                : Optional.of(Quantity.ofThousandths(
                        Math.max(1, Rounding.halfUp(labelPrice.minor(), 1_000, unitPrice.minor()))));
    }

    /** The batch, where the code tells it. */
    public @Nullable BatchId batch() {
        return elements == null ? null : elements.batch();
    }

    /**
     * The last day on which the goods may be sold, where the code tells it.
     *
     * @param today when it is read: codes have years without their century
     */
    public @Nullable LocalDate lastDay(LocalDate today) {
        return elements == null || elements.lastDay() == null ? null : elements.lastDay().readIn(today.getYear());
    }

    /** Whether it has the form of a trade item number, but not its check digit. */
    public boolean lacksCheckDigit() {
        return item.value().matches(LIKE_A_TRADE_ITEM) && !Gtin.hasCheckDigit(item.value());
    }
}
