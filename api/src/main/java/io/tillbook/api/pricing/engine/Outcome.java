package io.tillbook.api.pricing.engine;

import io.tillbook.api.pricing.basket.Skipped;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a layer has made of a basket.
 *
 * @param pricing the basket
 * @param skipped what it has not applied
 */
record Outcome(Pricing pricing, List<Skipped> skipped) {
    static List<Skipped> skipped(Outcome... layers) {
        return Stream.of(layers).flatMap(layer -> layer.skipped().stream()).toList();
    }
}
