package io.tillbook.api.inventory;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line of a reservation.
 *
 * @param lineNo number of the line
 * @param sku what was promised
 * @param held how much was promised
 * @param quantity how much of it was taken; nobody else could have the rest, and now they can
 * @param costMinor what the goods cost, in minor units; missing where a sale took them and tells it
 * @param parts which batches and cost layers they came from; missing where there is neither, or a sale tells it
 */
public record HandedOverLine(int lineNo, Sku sku, Quantity held, Quantity quantity, @Nullable Money costMinor,
        @Nullable List<StockPart> parts) {}
