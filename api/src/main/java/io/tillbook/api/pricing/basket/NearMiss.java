package io.tillbook.api.pricing.basket;

import io.tillbook.api.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is missing to the next step of a promotion, or to have what a step that is reached gives.
 *
 * @param promotion which promotion
 * @param step which step would be reached, or is, from 0
 * @param missingMinor for how much more has to be bought, in minor units
 * @param missingPieces how many more pieces have to be bought
 * @param missingGifts how many more pieces of what is given can be added: what is needed for them is there
 */
public record NearMiss(PromotionId promotion, int step, @Nullable Money missingMinor,
        @Nullable Integer missingPieces, @Nullable Integer missingGifts) {
    /** An amount is missing. */
    public static NearMiss amount(PromotionId promotion, int step, Money missing) {
        return new NearMiss(promotion, step, missing, null, null);
    }

    /** Pieces are missing. */
    public static NearMiss pieces(PromotionId promotion, int step, int missing) {
        return new NearMiss(promotion, step, null, missing, null);
    }

    /** What is given is missing. */
    public static NearMiss gifts(PromotionId promotion, int step, int missing) {
        return new NearMiss(promotion, step, null, null, missing);
    }
}
