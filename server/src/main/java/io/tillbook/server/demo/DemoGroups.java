package io.tillbook.server.demo;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CodeKind;
import io.tillbook.api.coupons.CouponCommand.OpenCampaign;
import io.tillbook.api.coupons.CouponCommand.SetReminder;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.groupbuy.GroupBuyCommand.ExpireGroup;
import io.tillbook.api.pricing.groupbuy.GroupBuyCommand.JoinGroup;
import io.tillbook.api.pricing.groupbuy.GroupBuyCommand.OpenGroup;
import io.tillbook.api.pricing.groupbuy.GroupBuyId;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.api.pricing.promotion.PromotionCommand.DraftPromotion;
import io.tillbook.api.pricing.promotion.PromotionCommand.PublishPromotion;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.pricing.rule.UseLimit;
import io.tillbook.api.pricing.rule.When;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Members who buy a T-shirt together for less: a group that was formed, one that failed, and one that waits. */
final class DemoGroups {
    private static final CampaignId CAMPAIGN = new CampaignId("GROUP");
    private static final PromotionId PROMOTION = new PromotionId("demo-group");
    private static final Sku TOGETHER = new Sku("A01");
    private static final int PAY_BP = 7_000;
    private static final int COUPON_DAYS = 14;
    private static final int REMIND_DAYS = 3;
    private static final int SIZE = 3;
    private static final int DAY_MINUTES = 1_440;
    private static final int WEEK_MINUTES = 7 * DAY_MINUTES;
    private static final LocalTime NOON = LocalTime.of(12, 0);

    private DemoGroups() {}

    /** The coupon that a member of a formed group gets, and what it is worth. */
    static void promise(DemoJournal journal, LocalDateTime at) {
        journal.openCampaign(at, new OpenCampaign(CAMPAIGN, "拼团券 · Group coupon", CodeKind.UNIQUE, null, null,
                COUPON_DAYS, null, null));
        journal.remind(at.plusMinutes(1), new SetReminder(CAMPAIGN, REMIND_DAYS));
        Rule price = Rule.of(Layer.PRICE, Scope.skus(TOGETHER), new Need.None(), new Benefit.Pay(PAY_BP, null))
                .when(When.coupon(CAMPAIGN.value()))
                .limit(UseLimit.pieces(1));
        journal.draft(at, new DraftPromotion(PROMOTION, "拼团价七折 · 30 % off for a group", PromotionRule.of(price)));
        journal.publish(at, new PublishPromotion(PROMOTION, 1, null, null, null));
    }

    /** Groups in the days before the last one. */
    static void gather(DemoJournal journal, LocalDate lastDay) {
        LocalDateTime failed = lastDay.minusDays(10).atTime(NOON);
        open(journal, "demo-G1", failed, DAY_MINUTES);
        join(journal, "demo-G1", failed, 11, 12);
        journal.group(failed.plusMinutes(DAY_MINUTES), "demo-G1/over", new ExpireGroup(new GroupBuyId("demo-G1")));
        LocalDateTime formed = lastDay.minusDays(2).atTime(NOON);
        open(journal, "demo-G2", formed, DAY_MINUTES);
        join(journal, "demo-G2", formed, 3, 4, 5);
        LocalDateTime waiting = lastDay.atTime(NOON);
        open(journal, "demo-G3", waiting, WEEK_MINUTES);
        join(journal, "demo-G3", waiting, 21, 22);
    }

    private static void open(DemoJournal journal, String group, LocalDateTime at, int minutes) {
        journal.group(at, group, new OpenGroup(new GroupBuyId(group), "三人团 · For three", PROMOTION, SIZE, minutes));
    }

    private static void join(DemoJournal journal, String group, LocalDateTime at, int... members) {
        for (int place = 0; place < members.length; place++) {
            journal.group(at.plusHours(place + 1L), group + "/" + members[place],
                    new JoinGroup(new GroupBuyId(group), DemoMembers.id(members[place]), null));
        }
    }
}
