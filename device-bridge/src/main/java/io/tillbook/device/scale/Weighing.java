package io.tillbook.device.scale;

import io.tillbook.api.kernel.Quantity;
import io.tillbook.device.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * Which readings may become lines of a sale: weights at rest above zero, and the same weight not twice unless the scale
 * was seen empty or with another weight in between, so that goods that were left on it are not sold again.
 *
 * @param last the weight that was taken last; none where the scale was cleared since
 */
public record Weighing(@Nullable Quantity last) {
    /** A scale on which nothing was weighed yet. */
    public static final Weighing CLEARED = new Weighing(null);

    /**
     * What is to be done with a reading.
     *
     * @param next what to remember
     * @param reading the reading, or why it does not count
     */
    public record Step(Weighing next, Reading reading) {}

    /** Takes a reading for a line, or refuses it. */
    public Step take(Reading reading) {
        return switch (reading) {
            case Reading.None _ -> new Step(this, reading);
            case Reading.Weight(Quantity net) -> weighed(net, reading);
            case Reading.Priced(Quantity net, _, _) -> weighed(net, reading);
        };
    }

    /** Sees a reading that nobody asked for: an empty scale, or another weight, is clear for the next goods. */
    public Weighing see(Reading reading) {
        return switch (reading) {
            case Reading.None _ -> this;
            case Reading.Weight(Quantity net) -> net.equals(last) ? this : CLEARED;
            case Reading.Priced(Quantity net, _, _) -> net.equals(last) ? this : CLEARED;
        };
    }

    private Step weighed(Quantity net, Reading reading) {
        if (net.isZero()) {
            return new Step(CLEARED, new Reading.None(Trouble.EMPTY));
        }
        if (net.isNegative()) {
            return new Step(this, new Reading.None(Trouble.BELOW_ZERO));
        }
        return net.equals(last) ? new Step(this, new Reading.None(Trouble.NOT_CLEARED))
                : new Step(new Weighing(net), reading);
    }
}
