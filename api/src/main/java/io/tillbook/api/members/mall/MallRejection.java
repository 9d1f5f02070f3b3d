package io.tillbook.api.members.mall;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Rejection;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Why commands of the points mall are refused. */
public sealed interface MallRejection extends Rejection {
    /** Nobody has offered it. */
    record UnknownReward(RewardId reward) implements MallRejection {
        @Override
        public String detail() {
            return "Nobody has offered reward " + reward.value() + ".";
        }
    }

    /** It was offered before. */
    record RewardAlreadyOffered(RewardId reward) implements MallRejection {
        @Override
        public String detail() {
            return "Reward " + reward.value() + " was offered before.";
        }
    }

    /**
     * It is not offered now: it was withdrawn, or this is not its time.
     *
     * @param from the first moment of its time; missing where it had none
     * @param until the first moment after its time; missing where it goes on
     * @param withdrawn whether it was withdrawn
     * @param now the moment
     */
    record RewardNotOffered(RewardId reward, @Nullable OffsetDateTime from, @Nullable OffsetDateTime until,
            Boolean withdrawn, OffsetDateTime now) implements MallRejection {
        @Override
        public String detail() {
            if (withdrawn) {
                return "Reward " + reward.value() + " was withdrawn.";
            }
            return "Reward " + reward.value() + " is offered" + (from == null ? "" : " from " + from)
                    + (until == null ? "" : " until " + until) + "; it is " + now + ".";
        }
    }

    /**
     * Members have had it as often as they can.
     *
     * @param total how often that is
     * @param taken how often they have
     */
    record RewardUsedUp(RewardId reward, int total, int taken) implements MallRejection {
        @Override
        public String detail() {
            return "Reward " + reward.value() + " can be had " + total + " times and was had " + taken + " times.";
        }
    }

    /**
     * The member has had it as often as one member can.
     *
     * @param perMember how often that is
     * @param taken how often the member has, under all ids
     */
    record RewardLimitReached(RewardId reward, MemberId member, int perMember, int taken) implements MallRejection {
        @Override
        public String detail() {
            return "A member can have reward " + reward.value() + " " + perMember + " times; member " + member.value()
                    + " had it " + taken + " times.";
        }
    }

    /** A redemption of that id was made before. */
    record RedemptionAlreadyMade(RedemptionId redemption) implements MallRejection {
        @Override
        public String detail() {
            return "Redemption " + redemption.value() + " was made before.";
        }
    }

    /** Nobody has made it. */
    record UnknownRedemption(RedemptionId redemption) implements MallRejection {
        @Override
        public String detail() {
            return "Nobody has made redemption " + redemption.value() + ".";
        }
    }

    /** It was undone before. */
    record RedemptionOver(RedemptionId redemption) implements MallRejection {
        @Override
        public String detail() {
            return "Redemption " + redemption.value() + " was undone before.";
        }
    }

    /** It is value on a gift card, and none is named. */
    record RewardCardMissing(RewardId reward) implements MallRejection {
        @Override
        public String detail() {
            return "Reward " + reward.value() + " is value on a gift card, and no card is named.";
        }
    }

    /** It is no value on a gift card, and one is named. */
    record RewardTakesNoCard(RewardId reward) implements MallRejection {
        @Override
        public String detail() {
            return "Reward " + reward.value() + " is not given to a gift card.";
        }
    }

    /** The gift card is another member's. */
    record RewardCardOfOther(MemberId member, CardNumber card) implements MallRejection {
        @Override
        public String detail() {
            return "Card " + card.masked() + " is not of member " + member.value() + ".";
        }
    }
}
