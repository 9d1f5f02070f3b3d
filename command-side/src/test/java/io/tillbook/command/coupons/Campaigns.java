package io.tillbook.command.coupons;

import io.tillbook.api.checkout.PresentedCoupon;
import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CodeKind;
import io.tillbook.api.coupons.CouponCommand.GenerateCodes;
import io.tillbook.api.coupons.CouponCommand.OpenCampaign;
import io.tillbook.api.coupons.RestoreRule;
import io.tillbook.api.pricing.rule.UseLimit;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.PromotedShop;
import org.jspecify.annotations.Nullable;

/** A shop with one campaign of ten codes, and one with a word. */
final class Campaigns {
    static final CampaignId SPRING = new CampaignId("SPRING");
    /** Its promotion. */
    static final String PROMOTION = "spring-off";
    static final CampaignId WORD = new CampaignId("SUMMER10");
    /** Its promotion. */
    static final String OF_WORD = "summer-off";
    private static final int DAYS = 7;

    private Campaigns() {}

    static PromotedShop shop() {
        return shop(null, null);
    }

    static PromotedShop shop(@Nullable Boolean transferable, @Nullable RestoreRule restore) {
        PromotedShop shop = new PromotedShop().promote(PROMOTION, SPRING.value(), UseLimit.NONE)
                .promote(OF_WORD, WORD.value(), UseLimit.NONE);
        shop.accepted(new OpenCampaign(SPRING, "Spring", CodeKind.UNIQUE, Circumstances.MORNING.minusDays(1),
                Circumstances.MORNING.plusDays(30), DAYS, transferable, restore));
        shop.accepted(new GenerateCodes(SPRING, 10));
        shop.accepted(new OpenCampaign(WORD, "Summer", CodeKind.SHARED, Circumstances.MORNING.minusDays(1), null, null,
                null, null));
        return shop;
    }

    /** A genuine code of the first campaign. */
    static PresentedCoupon code(int serial) {
        return PresentedCoupon.of(1, serial);
    }

    /** A word that somebody says. */
    static PresentedCoupon word(CampaignId campaign) {
        return PresentedCoupon.of(campaign.value());
    }
}
