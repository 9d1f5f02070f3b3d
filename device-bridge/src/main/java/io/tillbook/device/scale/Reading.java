package io.tillbook.device.scale;

import io.tillbook.api.kernel.Quantity;
import io.tillbook.device.Trouble;

/** What a scale says at one moment. */
public sealed interface Reading {
    /**
     * A weight at rest.
     *
     * @param net what is on it, less its tare; above, at or below zero
     */
    record Weight(Quantity net) implements Reading {}

    /**
     * A weight at rest with what it costs, computed by the scale.
     *
     * @param net what is on it, less its tare
     * @param amountMinor what the scale says it costs, which counts
     * @param unitPriceMinor for a kilogram
     */
    record Priced(Quantity net, long amountMinor, long unitPriceMinor) implements Reading {}

    /** No weight that counts. */
    record None(Trouble trouble) implements Reading {}
}
