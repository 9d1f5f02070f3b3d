package io.tillbook.query.pricing.promotion;

import io.tillbook.api.pricing.basket.Application.Cited;
import io.tillbook.query.pricing.promotion.Promotions.Named;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The promotions that are not over at a moment, read once for whoever asks for many moments. For one thread. */
public final class PromotionsInForce {
    private final OffsetDateTime from;
    private final List<PromotionView> promotions;
    private final Map<Cited, Named> versions = new HashMap<>();

    PromotionsInForce(OffsetDateTime from, List<PromotionView> promotions) {
        this.from = from;
        this.promotions = promotions;
    }

    /** Whether those are all that can hold at a moment. */
    public boolean tellsOf(OffsetDateTime at) {
        return !at.isBefore(from);
    }

    /** The versions that hold at a moment. */
    public List<Named> holding(OffsetDateTime at) {
        return promotions.stream()
                .flatMap(promotion -> promotion.holding(at).map(version -> named(promotion, version)).stream())
                .toList();
    }

    private Named named(PromotionView promotion, PromotionVersion version) {
        return versions.computeIfAbsent(new Cited(promotion.id(), version.version()),
                _ -> Promotions.named(promotion, version));
    }
}
