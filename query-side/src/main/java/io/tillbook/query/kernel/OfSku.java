package io.tillbook.query.kernel;

import io.tillbook.api.kernel.Sku;
import org.jspecify.annotations.Nullable;

/** Something about one product, which can be shown with it. */
public interface OfSku {

    /** The product; null where the thing happens to be about all of them. */
    @Nullable
    Sku sku();
}
