package io.tillbook.command.members.mall;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.members.mall.RewardGoods;
import io.tillbook.api.members.mall.RewardTerms;
import java.util.Objects;

/**
 * What rewards are made of.
 *
 * @param cards how value gets onto gift cards
 */
record Gifts(RewardCards cards) {
    /** What a reward is. */
    Gift of(RewardTerms terms) {
        RewardGoods goods = terms.goods();
        if (goods != null) {
            return new Gift.OfStock(goods);
        }
        CampaignId campaign = terms.campaign();
        return campaign != null ? new Gift.OfCampaign(campaign)
                : new Gift.OnCard(Objects.requireNonNull(terms.cardValueMinor()), cards);
    }
}
