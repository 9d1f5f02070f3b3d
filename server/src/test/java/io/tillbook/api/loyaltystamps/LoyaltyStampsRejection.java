package io.tillbook.api.loyaltystamps;

import io.tillbook.api.kernel.Rejection;

/** Why stamps are refused. */
public sealed interface LoyaltyStampsRejection extends Rejection {
    /** There is no room for as many stamps. */
    record CardFull(CardId card, int stamps, int most) implements LoyaltyStampsRejection {
        @Override
        public String detail() {
            return "Card " + card.value() + " has " + stamps + " of " + most + " stamps.";
        }
    }
}
