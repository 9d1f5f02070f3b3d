package io.tillbook.query.pricing.limit;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.limit.MemberUses;

/** How often a member has used a promotion. */
record MemberUsesView(MemberUses uses) {
    static String key(PromotionId promotion, MemberId member) {
        return promotion.value() + "/" + member.value();
    }
}
