package io.tillbook.command.members.mall;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.members.mall.MallCommand.ChangeReward;
import io.tillbook.api.members.mall.MallEvent.RewardChanged;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;

/** Offers a reward on other terms. Redemptions of before keep theirs. */
final class ChangeRewardDecider implements Decider<ChangeReward> {
    private final Gifts gifts;

    ChangeRewardDecider(Gifts gifts) {
        this.gifts = gifts;
    }

    @Override
    public Footprint footprint(ChangeReward command, States known) {
        return gifts.of(command.terms()).reading(Footprint.none()).writing(Reward.at(command.reward()));
    }

    @Override
    public Decision decide(ChangeReward command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> RewardRules.unknown(states, command.reward()),
                        () -> RewardRules.withdrawn(states, command.reward(), occurrence),
                        () -> gifts.of(command.terms()).unknown(states, RewardRules.received(occurrence)))
                .orElseGet(() -> new Draft(states)
                        .add(Reward.at(command.reward()), new RewardChanged(command.reward(), command.terms()))
                        .accepted());
    }
}
