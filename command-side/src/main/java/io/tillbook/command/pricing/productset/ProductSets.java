package io.tillbook.command.pricing.productset;

import io.tillbook.api.pricing.basket.ProductSetId;
import io.tillbook.api.pricing.language.SetRef;
import io.tillbook.api.pricing.productset.ProductSetEvent.ProductSetDefined;
import io.tillbook.api.pricing.productset.ProductSetEvent;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;

/** The questions that promotions have for product sets. */
public final class ProductSets {
    private static final StreamType<Integer> LATEST =
            StreamType.of("productset", 0).on(ProductSetEvent.class, ProductSets::evolve);

    private ProductSets() {}

    /** The stream of a set; its state is the latest version, 0 before the first. */
    public static StreamRef<Integer> at(ProductSetId set) {
        return LATEST.at(set);
    }

    /** Whether a version was defined. */
    public static boolean isDefined(States states, SetRef named) {
        return named.version() <= states.of(at(named.set()));
    }

    private static Integer evolve(Integer latest, ProductSetEvent event) {
        return switch (event) {
            case ProductSetDefined defined -> defined.version();
        };
    }
}
