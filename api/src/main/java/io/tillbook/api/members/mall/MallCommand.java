package io.tillbook.api.members.mall;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Require;
import org.jspecify.annotations.Nullable;

/** What can be asked of the points mall. */
public sealed interface MallCommand extends Command {
    /** A command that says on which terms a reward is offered. */
    sealed interface OfTerms extends MallCommand permits OfferReward, ChangeReward {
        /** The reward. */
        RewardId reward();

        /** What it is and who can have it. */
        RewardTerms terms();
    }

    /**
     * Offers a reward to members.
     *
     * @param reward id of the reward
     * @param terms what it is and who can have it
     * @param approval who confirms it, where it is more value than the sender may give alone
     */
    record OfferReward(RewardId reward, RewardTerms terms, @Nullable ApprovalId approval) implements OfTerms {
        /** Checks the fields. */
        public OfferReward {
            Require.present("reward", reward);
            Require.present("terms", terms);
        }
    }

    /**
     * Offers a reward on other terms from now on. How often it was had stays counted.
     *
     * @param reward which
     * @param terms all of its terms
     * @param approval who confirms it, where it is more value than the sender may give alone
     */
    record ChangeReward(RewardId reward, RewardTerms terms, @Nullable ApprovalId approval) implements OfTerms {
        /** Checks the fields. */
        public ChangeReward {
            Require.present("reward", reward);
            Require.present("terms", terms);
        }
    }

    /**
     * Offers a reward no longer.
     *
     * @param reward which
     * @param reason why, in words
     */
    record WithdrawReward(RewardId reward, String reason) implements MallCommand {
        /** Checks the fields. */
        public WithdrawReward {
            Require.present("reward", reward);
            Require.text("reason", reason);
        }
    }

    /**
     * A member has a reward for points.
     *
     * @param redemption id of the redemption
     * @param reward which reward
     * @param member who has it
     * @param location where; goods come from its stock
     * @param card the gift card that value goes to: of the member, or of whoever has it; missing for anything else
     */
    record RedeemReward(RedemptionId redemption, RewardId reward, MemberId member, LocationId location,
            @Nullable CardNumber card)
            implements
            MallCommand {
        /** Checks the fields. */
        public RedeemReward {
            Require.present("redemption", redemption);
            Require.present("reward", reward);
            Require.present("member", member);
            Require.present("location", location);
        }
    }

    /**
     * Undoes a redemption: the points come back to the member, and the reward comes back. Goods go into the stock that
     * they came from; a coupon must be unused, and value be on its gift card still.
     *
     * @param redemption which
     * @param reason why, in words
     */
    record CancelRedemption(RedemptionId redemption, String reason) implements MallCommand {
        /** Checks the fields. */
        public CancelRedemption {
            Require.present("redemption", redemption);
            Require.text("reason", reason);
        }
    }
}
