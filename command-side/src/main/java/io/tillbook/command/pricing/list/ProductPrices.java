package io.tillbook.command.pricing.list;

import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.list.PriceBook;
import io.tillbook.api.pricing.list.PriceListEvent;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;

/**
 * The streams of what all lists say of one product. They do not end, but their state stays small, since the book drops
 * what is over for long, and they keep snapshots.
 */
final class ProductPrices {
    private static final int EVENTS_PER_SNAPSHOT = 50;
    private static final StreamType<PriceBook> STREAM = StreamType.of("price", PriceBook.EMPTY)
            .on(PriceListEvent.class, PriceBook::after)
            .snapshotEvery(EVENTS_PER_SNAPSHOT, PriceBook.class);

    private ProductPrices() {}

    static StreamRef<PriceBook> of(Sku sku) {
        return STREAM.at(sku);
    }
}
