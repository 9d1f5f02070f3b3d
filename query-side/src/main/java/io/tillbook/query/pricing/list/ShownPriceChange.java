package io.tillbook.query.pricing.list;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.list.PriceListId;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Something that was said of a price, as it is shown; what is said of its fields is in the schema. */
record ShownPriceChange(Sku sku, PriceListId list, PriceChangeKind kind, @Nullable Money priceMinor,
        @Nullable Money floorMinor, @Nullable String from, @Nullable String until, OffsetDateTime publishedAt,
        @Nullable String reason) {

    static ShownPriceChange of(PriceChangeView change) {
        PriceChangeKind kind = change.ends() ? PriceChangeKind.ENDED
                : change.priceMinor() == null ? PriceChangeKind.AS_PARENT : PriceChangeKind.SET;
        return new ShownPriceChange(change.sku(), change.list(), kind, change.priceMinor(), change.floorMinor(),
                text(change.from()), text(change.until()), change.publishedAt().atOffset(ZoneOffset.UTC),
                change.reason());
    }

    private static @Nullable String text(@Nullable LocalDateTime time) {
        return time == null ? null : time.toString();
    }
}
