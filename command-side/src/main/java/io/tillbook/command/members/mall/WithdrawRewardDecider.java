package io.tillbook.command.members.mall;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.members.mall.MallCommand.WithdrawReward;
import io.tillbook.api.members.mall.MallEvent.RewardWithdrawn;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;

/** Offers a reward no longer. Redemptions of it can still be undone. */
final class WithdrawRewardDecider implements Decider<WithdrawReward> {
    @Override
    public Footprint footprint(WithdrawReward command, States known) {
        return Footprint.none().writing(Reward.at(command.reward()));
    }

    @Override
    public Decision decide(WithdrawReward command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> RewardRules.unknown(states, command.reward()),
                        () -> RewardRules.withdrawn(states, command.reward(), occurrence))
                .orElseGet(() -> new Draft(states)
                        .add(Reward.at(command.reward()), new RewardWithdrawn(command.reward(), command.reason()))
                        .accepted());
    }
}
