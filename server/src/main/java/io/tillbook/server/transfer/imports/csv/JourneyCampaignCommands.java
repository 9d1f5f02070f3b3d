package io.tillbook.server.transfer.imports.csv;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CodeKind;
import io.tillbook.api.coupons.CouponCommand.GenerateCodes;
import io.tillbook.api.coupons.CouponCommand.IssueCoupon;
import io.tillbook.api.coupons.CouponCommand.OpenCampaign;
import io.tillbook.api.coupons.RestoreRule;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.api.pricing.promotion.PromotionCommand.DraftPromotion;
import io.tillbook.api.pricing.promotion.PromotionCommand.PublishPromotion;
import io.tillbook.api.pricing.promotion.PromotionCommand.StopPromotion;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.OnReturn;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.pricing.rule.When;
import io.tillbook.server.commands.DerivedCommandId;
import io.tillbook.server.transfer.imports.csv.JourneyCampaigns.Campaign;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/**
 * The campaigns of the Complete Journey files as commands. The files do not tell what coupons give: manufacturers pay
 * it, so that no price of the store is lower for it. The promotions that sales have to cite for their coupons, and for
 * the discounts beside them, therefore take nothing off, and are stopped at once: they are no rules to go on by.
 */
final class JourneyCampaignCommands {
    /** What the sales that redeem a coupon cite for the store's own discounts. */
    static final PromotionId DISCOUNTS = new PromotionId("cj-discounts");
    private static final Benefit NOTHING = new Benefit.Pay(Benefit.WHOLE_BP, Money.of(1));
    private static final OffsetDateTime BEGINNING = OffsetDateTime.of(2017, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private JourneyCampaignCommands() {}

    /** What is cited for the coupons of a campaign. */
    static PromotionId promotion(CampaignId campaign) {
        return new PromotionId(campaign.value().toLowerCase(Locale.ROOT));
    }

    /** The promotion of the store's own discounts, from its draft to its end. */
    static List<OutgoingCommand> discounts() {
        return promotion(DISCOUNTS, "Discounts of the store", BEGINNING,
                Rule.of(Layer.ITEM, Scope.ALL, new Need.None(), NOTHING).onReturn(OnReturn.KEEP));
    }

    /** A campaign with its promotion and so many codes. */
    static List<OutgoingCommand> campaign(Campaign campaign, int codes) {
        String id = campaign.id().value();
        return List.of(
                command("campaign", id, "coupons.OpenCampaign", campaign.from(),
                        new OpenCampaign(campaign.id(), campaign.name(), CodeKind.UNIQUE, campaign.from(),
                                campaign.until(), null, null, RestoreRule.NEVER)),
                command("codes", id, "coupons.GenerateCodes", campaign.from(),
                        new GenerateCodes(campaign.id(), codes)));
    }

    /** The promotion that the sales cite which redeem coupons of a campaign, from its draft to its end. */
    static List<OutgoingCommand> promotion(Campaign campaign) {
        return promotion(promotion(campaign.id()), campaign.name(), campaign.from(),
                Rule.of(Layer.COUPON, Scope.ALL, new Need.None(), NOTHING).when(When.coupon(campaign.id().value())));
    }

    private static List<OutgoingCommand> promotion(PromotionId id, String name, OffsetDateTime at, Rule rule) {
        return List.of(
                command("promotion", id.value(), "pricing.DraftPromotion", at,
                        new DraftPromotion(id, name, PromotionRule.of(rule))),
                command("promotion-published", id.value(), "pricing.PublishPromotion", at,
                        new PublishPromotion(id, 1, null, null, null)),
                command("promotion-stopped", id.value(), "pricing.StopPromotion", at,
                        new StopPromotion(id, null, "It is over: the files tell of the past.")));
    }

    /** A coupon of a household. */
    static OutgoingCommand issue(Campaign campaign, int serial, MemberId household) {
        return command("coupon", campaign.id().value() + "/" + serial, "coupons.IssueCoupon", campaign.from(),
                new IssueCoupon(campaign.id(), serial, household));
    }

    private static OutgoingCommand command(String kind, String key, String type, OffsetDateTime at, Command payload) {
        return new OutgoingCommand(DerivedCommandId.of(JourneyDocuments.FORMAT, kind, key), type, at, payload);
    }
}
