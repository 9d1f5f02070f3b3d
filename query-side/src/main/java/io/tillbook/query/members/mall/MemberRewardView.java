package io.tillbook.query.members.mall;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.mall.RewardId;

/**
 * How often a member has had a reward, under one id.
 *
 * @param taken how often
 */
record MemberRewardView(RewardId reward, MemberId member, int taken) {
    static String key(RewardId reward, MemberId member) {
        return reward.value() + "/" + member.value();
    }
}
