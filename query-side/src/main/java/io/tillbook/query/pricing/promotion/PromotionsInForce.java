package io.tillbook.query.pricing.promotion;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.pricing.basket.Application.Cited;
import io.tillbook.query.pricing.promotion.Promotions.Named;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The promotions that are not over at a moment, read once for whoever asks for many moments. For one thread. */
public final class PromotionsInForce {
    private final OffsetDateTime from;
    private final List<PromotionView> promotions;
    private final Map<String, List<PromotionView>> byStore;
    private final Map<Cited, Named> versions = new HashMap<>();

    PromotionsInForce(OffsetDateTime from, List<PromotionView> promotions) {
        this.from = from;
        this.promotions = promotions;
        this.byStore = promotions.stream().collect(Collectors.groupingBy(PromotionView::onlyAt));
    }

    /** Whether those are all that can hold at a moment. */
    public boolean tellsOf(OffsetDateTime at) {
        return !at.isBefore(from);
    }

    /** The versions that hold at a moment, wherever that is. */
    public List<Named> holding(OffsetDateTime at) {
        return holding(at, promotions.stream());
    }

    /** The same without those of promotions that are for another store only. */
    public List<Named> holding(OffsetDateTime at, LocationId store) {
        return holding(at, Stream.of(PromotionView.ANYWHERE, store.value())
                .flatMap(where -> byStore.getOrDefault(where, List.of()).stream()));
    }

    private List<Named> holding(OffsetDateTime at, Stream<PromotionView> among) {
        return among
                .flatMap(promotion -> promotion.holding(at).map(version -> named(promotion, version)).stream())
                .toList();
    }

    private Named named(PromotionView promotion, PromotionVersion version) {
        return versions.computeIfAbsent(new Cited(promotion.id(), version.version()),
                _ -> Promotions.named(promotion, version));
    }
}
