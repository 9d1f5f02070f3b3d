package io.tillbook.api.pricing.productset;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.pricing.basket.ProductSetId;

/** What happened to product sets. */
public sealed interface ProductSetEvent extends Event {
    /** A version was defined; those before it stay as they are. */
    record ProductSetDefined(ProductSetId productSet, int version, String name, SetGoods goods)
            implements
            ProductSetEvent {}
}
