package io.tillbook.query.members.mall;

import io.tillbook.api.members.mall.RewardId;
import io.tillbook.api.members.mall.RewardTerms;

/**
 * A reward.
 *
 * @param offeredPosition position of the event that offered it
 * @param terms what it is and who can have it
 * @param withdrawn whether it is offered no longer
 * @param taken how often members have had it
 */
record RewardView(RewardId id, long offeredPosition, RewardTerms terms, boolean withdrawn, int taken) {
    RewardView on(RewardTerms others) {
        return new RewardView(id, offeredPosition, others, withdrawn, taken);
    }

    RewardView asWithdrawn() {
        return new RewardView(id, offeredPosition, terms, true, taken);
    }

    RewardView taken(int times) {
        return new RewardView(id, offeredPosition, terms, withdrawn, times);
    }
}
