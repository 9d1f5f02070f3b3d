package io.tillbook.api.pricing.basket;

import org.jspecify.annotations.Nullable;

/**
 * Something that was not applied.
 *
 * @param promotion which promotion, where it is known
 * @param coupon the campaign of a coupon that was presented
 * @param why why not
 */
public record Skipped(@Nullable PromotionId promotion, @Nullable String coupon, Reason why) {
    /** Why something was not applied. */
    public enum Reason {
        /** Another rule of its group, or an exclusive one, gives more. */
        BETTER_OFFER,
        /** Nothing is reached, or there is nothing left to take off. */
        NO_EFFECT,
        /** No promotion that holds now is for this coupon. */
        NOT_EFFECTIVE,
        /** More coupons were presented than one sale takes. */
        TOO_MANY_COUPONS,
        /** It was used as often as it may be, in all or at the store. */
        USED_UP,
        /** Less of its budget is left than it would take off. */
        OVER_BUDGET,
        /** The member has used it as often as one may, in all or on that day. */
        MEMBER_LIMIT
    }
}
