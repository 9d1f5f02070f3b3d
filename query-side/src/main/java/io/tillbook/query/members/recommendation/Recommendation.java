package io.tillbook.query.members.recommendation;

import io.tillbook.api.kernel.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a member is likely to want.
 *
 * @param dueOn when it is due, where it is that
 * @param everyDays in which rhythm the member buys it, in days, where it is due
 * @param with what it is bought together with, where it is that
 * @param confidenceBp on how many receipts with that it is, in ten thousandths
 * @param lift how many times as often that is as on any receipt
 */
record Recommendation(Sku sku, RecommendationReason reason, @Nullable LocalDate dueOn, @Nullable BigDecimal everyDays,
        @Nullable Sku with, @Nullable Integer confidenceBp, @Nullable BigDecimal lift) {
    static Recommendation due(Rhythm rhythm) {
        return new Recommendation(rhythm.product().sku(), RecommendationReason.DUE, rhythm.dueOn(),
                rhythm.everyDays(), null, null, null);
    }

    static Recommendation together(Pair pair) {
        return new Recommendation(pair.sku(), RecommendationReason.TOGETHER, null, null, pair.with(),
                pair.confidenceBp(), pair.lift());
    }

    static Recommendation of(Sku sku, RecommendationReason reason) {
        return new Recommendation(sku, reason, null, null, null, null, null);
    }
}
