package io.tillbook.command.members.mall;

import io.tillbook.api.members.mall.MallEvent.OfReward;
import io.tillbook.api.members.mall.MallEvent.RewardChanged;
import io.tillbook.api.members.mall.MallEvent.RewardCounted;
import io.tillbook.api.members.mall.MallEvent.RewardOffered;
import io.tillbook.api.members.mall.MallEvent.RewardWithdrawn;
import io.tillbook.api.members.mall.RewardId;
import io.tillbook.api.members.mall.RewardTerms;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a reward. Its last one is had once, since each redemption counts on its stream.
 *
 * @param terms what it is and who can have it; null where nobody has offered it
 * @param withdrawn whether it is offered no longer
 * @param taken how often members have had it
 */
public record Reward(@Nullable RewardTerms terms, boolean withdrawn, int taken) {
    private static final int EVENTS_PER_SNAPSHOT = 100;
    private static final StreamType<Reward> STREAM = StreamType.of("reward", new Reward(null, false, 0))
            .on(OfReward.class, Reward::evolve)
            .snapshotEvery(EVENTS_PER_SNAPSHOT, Reward.class);

    static StreamRef<Reward> at(RewardId reward) {
        return STREAM.at(reward);
    }

    private static Reward evolve(Reward reward, OfReward event) {
        return switch (event) {
            case RewardOffered offered -> new Reward(offered.terms(), false, 0);
            case RewardChanged changed -> new Reward(changed.terms(), reward.withdrawn, reward.taken);
            case RewardWithdrawn _ -> new Reward(reward.terms, true, reward.taken);
            case RewardCounted counted -> new Reward(reward.terms, reward.withdrawn, counted.taken());
        };
    }
}
