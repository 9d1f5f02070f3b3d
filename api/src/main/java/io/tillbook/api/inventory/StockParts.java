package io.tillbook.api.inventory;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goods told apart by batch and cost layer, as events carry them. */
public final class StockParts {
    private StockParts() {}

    /**
     * What an event says of its goods: its parts, or one part that is all of them.
     *
     * @param parts the parts, where the event has them
     * @param batch the batch that was named, where it has none
     */
    public static List<StockPart> of(@Nullable List<StockPart> parts, @Nullable BatchId batch, Quantity quantity,
            Money costMinor) {
        return parts == null
                ? List.of(new StockPart(batch == null ? null : Batch.named(batch), null, quantity, costMinor))
                : parts;
    }

    /** The parts as an event keeps them: nothing where they say no more than the event itself. */
    public static @Nullable List<StockPart> unlessPlain(List<StockPart> parts) {
        return parts.stream().allMatch(StockPart::isPlain) ? null : parts;
    }

    /** The parts as an event that names a batch keeps them: nothing where {@link #of} says the same without them. */
    public static @Nullable List<StockPart> unlessImplied(List<StockPart> parts, @Nullable BatchId batch) {
        return parts.equals(of(null, batch, quantity(parts), cost(parts))) ? null : parts;
    }

    /** The batch that all goods are of; none where they are of several, or of none. */
    public static @Nullable BatchId onlyBatch(List<StockPart> parts) {
        Batch first = parts.isEmpty() ? null : parts.getFirst().batch();
        return first != null && parts.stream().allMatch(part -> isOf(part, first.id())) ? first.id() : null;
    }

    /** How much all parts are. */
    public static Quantity quantity(List<StockPart> parts) {
        return parts.stream().map(StockPart::quantity).reduce(Quantity.ZERO, Quantity::plus);
    }

    /** What all parts cost, in minor units. */
    public static Money cost(List<StockPart> parts) {
        return parts.stream().map(StockPart::costMinor).reduce(Money.ZERO, Money::plus);
    }

    private static boolean isOf(StockPart part, BatchId batch) {
        return part.batch() != null && part.batch().id().equals(batch);
    }
}
