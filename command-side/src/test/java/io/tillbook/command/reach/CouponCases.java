package io.tillbook.command.reach;

import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.Shop.OTHER_STORE;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CodeKind;
import io.tillbook.api.coupons.CouponCommand.AnnounceCouponExpiry;
import io.tillbook.api.coupons.CouponCommand.CloseCampaign;
import io.tillbook.api.coupons.CouponCommand.ExpireCoupon;
import io.tillbook.api.coupons.CouponCommand.GenerateCodes;
import io.tillbook.api.coupons.CouponCommand.HoldCoupon;
import io.tillbook.api.coupons.CouponCommand.IssueCoupon;
import io.tillbook.api.coupons.CouponCommand.OpenCampaign;
import io.tillbook.api.coupons.CouponCommand.ReleaseCoupon;
import io.tillbook.api.coupons.CouponCommand.RevokeCoupon;
import io.tillbook.api.coupons.CouponCommand.SetReminder;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Secret;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.limit.PromotionLimitCommand.ReturnQuota;
import io.tillbook.api.sales.SaleId;
import java.util.List;

/** Commands about coupons and what is left of promotions. */
final class CouponCases {
    private CouponCases() {}

    static List<Case> all() {
        CampaignId campaign = new CampaignId("SPRING");
        Secret code = new Secret("SPRING");
        return List.of(
                there(new HoldCoupon(code, OTHER_STORE, new SaleId("B1"), null, MORNING.plusHours(1), null)),
                there(new ReleaseCoupon(code, OTHER_STORE, new SaleId("B1"), null)),
                there(new ReturnQuota(new PromotionId("SPRING"), OTHER_STORE)),
                new Case(new OpenCampaign(campaign, "Spring", CodeKind.UNIQUE, null, null, null, null, null),
                        Extent.CHAIN),
                new Case(new CloseCampaign(campaign, "over"), Extent.CHAIN),
                new Case(new GenerateCodes(campaign, 1), Extent.CHAIN),
                new Case(new IssueCoupon(campaign, 1, new MemberId("M1")), Extent.CHAIN),
                new Case(new ExpireCoupon(campaign, 1), Extent.CHAIN),
                new Case(new RevokeCoupon(campaign, 1, "lost"), Extent.CHAIN),
                new Case(new SetReminder(campaign, 7), Extent.CHAIN),
                new Case(new AnnounceCouponExpiry(campaign, 1), Extent.CHAIN));
    }

    private static Case there(Command command) {
        return new Case(command, Extent.at(OTHER_STORE));
    }
}
