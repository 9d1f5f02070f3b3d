package io.tillbook.command.pricing.list;

import io.tillbook.api.pricing.list.PriceListEvent;
import io.tillbook.api.pricing.list.PriceLists;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;

/**
 * The stream of all price lists. They share one, since which wider lists hold where a list does is known only from all
 * of them; few are ever opened. Their prices are on the streams of products.
 */
final class ChainPriceLists {
    private static final int EVENTS_PER_SNAPSHOT = 100;
    /** The stream; there is one. */
    static final StreamRef<PriceLists> STREAM = StreamType.of("pricelists", PriceLists.NONE)
            .on(PriceListEvent.class, PriceLists::after)
            .snapshotEvery(EVENTS_PER_SNAPSHOT, PriceLists.class)
            .at();

    private ChainPriceLists() {}
}
