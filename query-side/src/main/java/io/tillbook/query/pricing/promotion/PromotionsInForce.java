package io.tillbook.query.pricing.promotion;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.pricing.basket.Application.Cited;
import io.tillbook.query.pricing.promotion.Promotions.Named;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The promotions that are not over at a moment, read once for whoever asks for many moments: those of a store when the
 * store is asked for first, as there may be years of them. For one thread.
 */
public final class PromotionsInForce {
    private final OffsetDateTime from;
    private final Function<String, List<PromotionView>> reading;
    private final Map<String, List<PromotionView>> read = new HashMap<>();
    private final Map<Cited, Named> versions = new HashMap<>();

    /** @param reading reads those that are for one store only; with {@link PromotionView#ANYWHERE}, all others */
    PromotionsInForce(OffsetDateTime from, Function<String, List<PromotionView>> reading) {
        this.from = from;
        this.reading = reading;
    }

    /** Whether those are all that can hold at a moment. */
    public boolean tellsOf(OffsetDateTime at) {
        return !at.isBefore(from);
    }

    /** The versions that hold at a moment, without those of promotions that are for another store only. */
    public List<Named> holding(OffsetDateTime at, LocationId store) {
        return Stream.of(PromotionView.ANYWHERE, store.value())
                .flatMap(onlyAt -> read.computeIfAbsent(onlyAt, reading).stream())
                .flatMap(promotion -> promotion.holding(at).map(version -> named(promotion, version)).stream())
                .toList();
    }

    private Named named(PromotionView promotion, PromotionVersion version) {
        return versions.computeIfAbsent(new Cited(promotion.id(), version.version()),
                _ -> Promotions.named(promotion, version));
    }
}
