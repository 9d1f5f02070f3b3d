package io.tillbook.query.pricing.list;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.list.LocalMoment;
import io.tillbook.api.pricing.list.PriceBook;
import io.tillbook.api.pricing.list.PriceLine;
import io.tillbook.api.pricing.list.PriceListEvent.PriceSet;
import io.tillbook.api.pricing.list.PriceListRejection;
import io.tillbook.api.pricing.list.PriceResolution;
import io.tillbook.api.pricing.list.PriceRules;
import io.tillbook.api.pricing.list.ResolvedPrice;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What would come of a price that is not set yet, as it is shown; what is said of its fields is in the schema.
 */
record PricePreview(Sku sku, OffsetDateTime at, @Nullable Money oldPriceMinor, @Nullable Money newPriceMinor,
        @Nullable String problem) {

    /**
     * A preview, and what lists would say after it.
     *
     * @param book what they would say
     */
    record Told(PricePreview preview, PriceBook book) {}

    /** What would come of a line, the lines before it taken into account. */
    static Told of(PriceRules rules, PriceLine line, PriceBook book, @Nullable Money listPrice) {
        Instant begin = begin(rules, line);
        Optional<? extends PriceListRejection> broken = broken(rules, line, book, listPrice);
        PriceBook after = broken.isPresent() ? book : book.after(set(rules, line, book));
        return new Told(new PricePreview(line.sku(), shown(rules, begin),
                price(rules, book, listPrice, begin), price(rules, after, listPrice, begin),
                broken.map(PriceListRejection::detail).orElse(null)), after);
    }

    /** What is said of a product that is not registered. */
    static PricePreview unknown(PriceRules rules, PriceLine line, String problem) {
        return new PricePreview(line.sku(), shown(rules, begin(rules, line)), null, null, problem);
    }

    private static Instant begin(PriceRules rules, PriceLine line) {
        return new LocalMoment(line.from(), rules.received()).in(rules.place().zone());
    }

    private static OffsetDateTime shown(PriceRules rules, Instant moment) {
        return moment.atZone(rules.place().zone()).toOffsetDateTime();
    }

    private static Optional<? extends PriceListRejection> broken(PriceRules rules, PriceLine line, PriceBook book,
            @Nullable Money listPrice) {
        return rules.closed()
                .<PriceListRejection>map(closed -> closed)
                .or(rules::notAllowed)
                .or(() -> rules.broken(line, book, listPrice));
    }

    private static PriceSet set(PriceRules rules, PriceLine line, PriceBook book) {
        return new PriceSet(rules.list().list(), line.sku(), line.priceMinor(), line.floorMinor(), line.from(),
                line.until(), rules.received(), book.lastSerial() + 1, null);
    }

    private static @Nullable Money price(PriceRules rules, PriceBook book, @Nullable Money listPrice, Instant at) {
        return new PriceResolution(rules.lists(), book, listPrice, rules.place()).at(at)
                .map(ResolvedPrice::price)
                .orElse(null);
    }
}
