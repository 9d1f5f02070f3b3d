package io.tillbook.query.pricing.list;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.list.PriceListEvent.PriceEnded;
import io.tillbook.api.pricing.list.PriceListEvent.PriceSet;
import io.tillbook.api.pricing.list.PriceListId;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said of a product's price; the components are those of {@link PriceSet}.
 *
 * @param ends whether all was taken back that the list had said before
 */
record PriceChangeView(Sku sku, PriceListId list, boolean ends, @Nullable Money priceMinor,
        @Nullable Money floorMinor, @Nullable LocalDateTime from, @Nullable LocalDateTime until, Instant publishedAt,
        long serial, @Nullable String reason) {

    static PriceChangeView of(PriceSet set) {
        return new PriceChangeView(set.sku(), set.list(), false, set.priceMinor(), set.floorMinor(), set.from(),
                set.until(), set.publishedAt(), set.serial(), set.reason());
    }

    static PriceChangeView of(PriceEnded ended) {
        return new PriceChangeView(ended.sku(), ended.list(), true, null, null, ended.from(), null,
                ended.publishedAt(), ended.serial(), ended.reason());
    }

    String key() {
        return "%s/%012d".formatted(sku.value(), serial);
    }
}
