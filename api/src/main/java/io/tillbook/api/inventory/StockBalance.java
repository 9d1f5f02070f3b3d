package io.tillbook.api.inventory;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stock of one SKU at one location right after an event.
 *
 * @param onHand quantity, negative when more was sold than the books had
 * @param valueMinor its cost value in minor units, of the same sign
 * @param reserved how much of it is promised to somebody; none where it is missing
 * @param batches the batches that the event touched, as they are now; a batch of nothing is gone
 * @param layers the cost layers that the event touched, as they are now; a layer of nothing is gone
 */
public record StockBalance(Quantity onHand, Money valueMinor, @Nullable Quantity reserved,
        @Nullable List<BatchBalance> batches, @Nullable List<LayerBalance> layers) {
    /** No stock. */
    public static final StockBalance NONE = new StockBalance(Quantity.ZERO, Money.ZERO);

    /** Takes copies, and leaves out what says nothing. */
    public StockBalance {
        reserved = reserved == null || reserved.isZero() ? null : reserved;
        batches = batches == null || batches.isEmpty() ? null : List.copyOf(batches);
        layers = layers == null || layers.isEmpty() ? null : List.copyOf(layers);
    }

    /** Stock of which nothing is reserved, without batches and layers. */
    public StockBalance(Quantity onHand, Money valueMinor) {
        this(onHand, valueMinor, null, null, null);
    }

    /** How much is promised to somebody. */
    public Quantity promised() {
        return reserved == null ? Quantity.ZERO : reserved;
    }

    /** The batches that the event touched. */
    public List<BatchBalance> touchedBatches() {
        return batches == null ? List.of() : batches;
    }

    /** The cost layers that the event touched. */
    public List<LayerBalance> touchedLayers() {
        return layers == null ? List.of() : layers;
    }
}
