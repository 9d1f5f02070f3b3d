package io.tillbook.command.members.standing;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.members.MemberCommand.RegisterMember;
import io.tillbook.api.members.standing.MemberStanding;
import io.tillbook.api.members.tier.Tier;
import io.tillbook.api.members.tier.TierCommand.DefineTiers;
import io.tillbook.api.members.tier.TierPlan;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.api.pricing.policy.PolicySettings;
import io.tillbook.api.pricing.policy.PriceCheck;
import io.tillbook.api.pricing.policy.PricingPolicyCommand.SetPricingPolicy;
import io.tillbook.api.pricing.promotion.PromotionCommand.DraftPromotion;
import io.tillbook.api.pricing.promotion.PromotionCommand.PublishPromotion;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.OnReturn;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.pricing.rule.When;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.PromotedShop.Wanted;
import io.tillbook.command.testing.PromotedShop;
import io.tillbook.command.testing.Shop;
import java.time.OffsetDateTime;
import java.util.List;

/** A shop that looks at prices, with members Lan and Wei. Silver from 20.00, Gold from 100.00. */
final class MemberShop {
    static final MemberId LAN = new MemberId("lan");
    static final MemberId WEI = new MemberId("wei");
    static final TierPlan TIERS = new TierPlan(List.of(new Tier("SILVER", Money.of(2_000), null, null),
            new Tier("GOLD", Money.of(10_000), null, null)), null, null, null, null, Shop.ZONE);

    /** Once promotions hold that were published in the morning. */
    static final OffsetDateTime LATER = Circumstances.MORNING.plusMinutes(1);

    private MemberShop() {}

    static Wanted sale(String id, String... promotions) {
        return Wanted.sale(id, promotions).at(LATER);
    }

    static PromotedShop shop() {
        PromotedShop shop = new PromotedShop();
        shop.accepted(new RegisterMember(LAN, Shop.STORE, null));
        shop.accepted(new RegisterMember(WEI, Shop.STORE, null));
        shop.accepted(new DefineTiers(TIERS, null));
        shop.accepted(new SetPricingPolicy(null, null,
                new PolicySettings(null, null, PriceCheck.ENFORCE, null, null, null, null, null, null)));
        return shop;
    }

    /** A promotion that takes 1.00 off for some members. */
    static PromotedShop promote(PromotedShop shop, String promotion, When when) {
        Rule rule = Rule.of(Layer.ORDER, Scope.ALL, new Need.None(), new Benefit.Off(Money.of(PromotedShop.BENEFIT)))
                .when(when)
                .onReturn(OnReturn.KEEP);
        shop.accepted(new DraftPromotion(new PromotionId(promotion), promotion, PromotionRule.of(rule)));
        shop.accepted(new PublishPromotion(new PromotionId(promotion), 1, null, null, null));
        return shop;
    }

    static MemberStanding standing(PromotedShop shop, MemberId member) {
        return Standings.of(shop::state, member);
    }
}
