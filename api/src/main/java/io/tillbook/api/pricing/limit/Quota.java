package io.tillbook.api.pricing.limit;

import io.tillbook.api.pricing.limit.PromotionLimitEvent.OfQuota;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.PromotionUseRestored;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.PromotionUsed;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.QuotaDrawn;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.QuotaOverused;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.QuotaReturned;
import io.tillbook.api.pricing.limit.QuotaPart;

/**
 * What a location may give of a promotion without asking anybody, and how often it has.
 *
 * @param left what it may give still
 * @param used how often it was used there, by sales of which nothing was left too
 * @param overused how often it was used there though nothing was left
 */
public record Quota(QuotaPart left, int used, int overused) {
    /** Before anything has happened. */
    public static final Quota NONE = new Quota(QuotaPart.NONE, 0, 0);

    /** What it is after an event. */
    public Quota after(OfQuota event) {
        return switch (event) {
            case QuotaDrawn drawn -> with(left.plus(drawn.part()), 0, 0);
            case PromotionUsed use -> with(left.minus(use.taken()), 1, 0);
            case QuotaOverused _ -> with(left, 1, 1);
            case PromotionUseRestored back -> with(left.plus(back.taken()), -1,
                    Boolean.TRUE.equals(back.overused()) ? -1 : 0);
            case QuotaReturned returned -> with(left.minus(returned.part()), 0, 0);
        };
    }

    private Quota with(QuotaPart leftThen, int uses, int overuses) {
        return new Quota(leftThen, used + uses, overused + overuses);
    }
}
