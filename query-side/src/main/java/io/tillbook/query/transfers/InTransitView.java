package io.tillbook.query.transfers;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.transfers.TransferId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Goods of one line of a transfer that have neither arrived nor been given up.
 *
 * @param open whether there are any; missing where there are none, so that only those there are have to be looked at
 * @param quantity how much
 * @param valueMinor the cost value they carry, in minor units
 * @param since when they left
 * @param parts the goods by batch
 */
record InTransitView(TransferId transfer, int lineNo, Sku sku, LocationId from, LocationId to, @Nullable String open,
        Quantity quantity, Money valueMinor, OffsetDateTime since, List<Part> parts) {

    static final String OPEN = "Y";

    /** Goods of one batch, or of none. */
    record Part(@Nullable BatchId batch, @Nullable LocalDate expiresOn, Quantity quantity, Money valueMinor) {

        static Part of(StockPart part) {
            Batch batch = part.batch();
            return new Part(batch == null ? null : batch.id(), batch == null ? null : batch.expiresOn(),
                    part.quantity(), part.costMinor());
        }

        Part plus(Quantity more, Money value) {
            return new Part(batch, expiresOn, quantity.plus(more), valueMinor.plus(value));
        }

        boolean isNone() {
            return quantity.isZero() && valueMinor.isZero();
        }
    }

    /** The line with more goods on their way. */
    InTransitView with(List<StockPart> goods) {
        return with(goods.stream().map(Part::of).toList(), true);
    }

    /** The line with fewer goods on their way. */
    InTransitView without(List<StockPart> goods) {
        return with(goods.stream().map(Part::of).toList(), false);
    }

    private InTransitView with(List<Part> goods, boolean isMore) {
        List<Part> after = new ArrayList<>(parts);
        Quantity quantityAfter = quantity;
        Money valueAfter = valueMinor;
        for (Part part : goods) {
            Quantity more = isMore ? part.quantity() : part.quantity().negated();
            Money value = isMore ? part.valueMinor() : part.valueMinor().negated();
            add(after, part, more, value);
            quantityAfter = quantityAfter.plus(more);
            valueAfter = valueAfter.plus(value);
        }
        after.removeIf(Part::isNone);
        return new InTransitView(transfer, lineNo, sku, from, to, quantityAfter.isZero() ? null : OPEN, quantityAfter,
                valueAfter, since, after);
    }

    private static void add(List<Part> parts, Part part, Quantity quantity, Money value) {
        for (int place = 0; place < parts.size(); place++) {
            if (Objects.equals(parts.get(place).batch(), part.batch())) {
                parts.set(place, parts.get(place).plus(quantity, value));
                return;
            }
        }
        parts.add(new Part(part.batch(), part.expiresOn(), quantity, value));
    }
}
