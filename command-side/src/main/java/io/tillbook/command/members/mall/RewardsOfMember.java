package io.tillbook.command.members.mall;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.mall.MallEvent.MemberRewardCounted;
import io.tillbook.api.members.mall.RewardId;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import io.tillbook.command.members.Member;

/**
 * How often one member has had one reward, under one id. It is counted whether that is limited or not, as it may be
 * later.
 *
 * @param taken how often
 */
record RewardsOfMember(int taken) {
    private static final StreamType<RewardsOfMember> STREAM = StreamType.of("memberreward", new RewardsOfMember(0))
            .on(MemberRewardCounted.class, (_, counted) -> new RewardsOfMember(counted.taken()));

    static StreamRef<RewardsOfMember> at(RewardId reward, MemberId member) {
        return STREAM.at(reward, member);
    }

    /** A footprint, and counts what a member has; reads the counts of those who were merged into them. */
    static Footprint counting(Footprint footprint, RewardId reward, MemberId member, States known) {
        return footprint.readingAll(Member.allIds(member, known).map(Member::at))
                .readingAll(Member.allIds(member, known).map(id -> at(reward, id)))
                .writing(at(reward, member));
    }

    /** How often a member has had a reward, under all ids. */
    static int all(RewardId reward, MemberId member, States states) {
        return Member.allIds(member, states).mapToInt(id -> states.of(at(reward, id)).taken()).sum();
    }
}
