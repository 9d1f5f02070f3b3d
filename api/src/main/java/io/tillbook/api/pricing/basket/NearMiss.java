package io.tillbook.api.pricing.basket;

import io.tillbook.api.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is missing to the next step of a promotion.
 *
 * @param promotion which promotion
 * @param step which step would be reached, from 0
 * @param missingMinor for how much more has to be bought, in minor units
 * @param missingPieces how many more pieces have to be bought
 */
public record NearMiss(PromotionId promotion, int step, @Nullable Money missingMinor,
        @Nullable Integer missingPieces) {}
