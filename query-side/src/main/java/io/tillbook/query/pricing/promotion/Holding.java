package io.tillbook.query.pricing.promotion;

import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.query.catalog.LocationView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a promotion, for as long as it holds.
 *
 * @param promotion which promotion
 * @param version which version
 * @param name what the promotion is called by it
 * @param rule what it says
 * @param from the first moment with it
 * @param until the first moment without it: it ends, another version takes its place, or the promotion is stopped; null
 *     where it goes on
 */
public record Holding(PromotionId promotion, int version, String name, PromotionRule rule, Instant from,
        @Nullable Instant until) {
    /** Whether it begins after a moment and not after another one. */
    public boolean beginsBetween(Instant after, Instant last) {
        return from.isAfter(after) && !from.isAfter(last);
    }

    /** Whether it ends after a moment and not after another one. */
    public boolean endsBetween(Instant after, Instant last) {
        return until != null && until.isAfter(after) && !until.isAfter(last);
    }

    /** Whether it holds at some moment from one on, before another one. */
    public boolean isBetween(Instant first, Instant end) {
        return from.isBefore(end) && (until == null || until.isAfter(first));
    }

    /** Whether it is for a store. */
    public boolean isFor(LocationView store) {
        return PromotionView.isFor(rule.rule().when(), store.id(), store.region());
    }
}
