package io.tillbook.command.members.mall;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.members.mall.MallCommand.OfferReward;
import io.tillbook.api.members.mall.MallEvent.RewardOffered;
import io.tillbook.api.members.mall.MallRejection.RewardAlreadyOffered;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;

/** Offers a reward: goods of the catalog, or a coupon of a campaign that is open. */
final class OfferRewardDecider implements Decider<OfferReward> {
    private final Gifts gifts;

    OfferRewardDecider(Gifts gifts) {
        this.gifts = gifts;
    }

    @Override
    public Footprint footprint(OfferReward command, States known) {
        return gifts.of(command.terms()).reading(Footprint.none()).writing(Reward.at(command.reward()));
    }

    @Override
    public Decision decide(OfferReward command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(
                        () -> Rules.when(states.of(Reward.at(command.reward())).terms() != null,
                                () -> new RewardAlreadyOffered(command.reward())),
                        () -> gifts.of(command.terms()).unknown(states, RewardRules.received(occurrence)))
                .orElseGet(() -> new Draft(states)
                        .add(Reward.at(command.reward()), new RewardOffered(command.reward(), command.terms()))
                        .accepted());
    }
}
