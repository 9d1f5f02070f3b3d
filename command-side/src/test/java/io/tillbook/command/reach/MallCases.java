package io.tillbook.command.reach;

import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.OTHER_STORE;

import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.members.mall.MallCommand.CancelRedemption;
import io.tillbook.api.members.mall.MallCommand.ChangeReward;
import io.tillbook.api.members.mall.MallCommand.OfferReward;
import io.tillbook.api.members.mall.MallCommand.RedeemReward;
import io.tillbook.api.members.mall.MallCommand.WithdrawReward;
import io.tillbook.api.members.mall.RedemptionId;
import io.tillbook.api.members.mall.RewardGoods;
import io.tillbook.api.members.mall.RewardId;
import io.tillbook.api.members.mall.RewardTerms;
import java.util.List;

/** Commands of the points mall: rewards belong to the chain, and are handed out somewhere. */
final class MallCases {
    private static final RewardId REWARD = new RewardId("MILK-1");
    private static final RedemptionId REDEMPTION = new RedemptionId("D1");
    private static final RewardTerms TERMS =
            new RewardTerms("Milk", new RewardGoods(MILK, Quantity.of(1)), null, null, 100,
                    null, null, null, null);

    private MallCases() {}

    static List<Case> all() {
        return List.of(new Case(new OfferReward(REWARD, TERMS, null), Extent.CHAIN),
                new Case(new ChangeReward(REWARD, TERMS, null), Extent.CHAIN),
                new Case(new WithdrawReward(REWARD, "sold out"), Extent.CHAIN),
                new Case(new RedeemReward(REDEMPTION, REWARD, new MemberId("M9"), OTHER_STORE, null),
                        Extent.at(OTHER_STORE)),
                new Case(new CancelRedemption(REDEMPTION, "why"), Extent.CHAIN));
    }
}
