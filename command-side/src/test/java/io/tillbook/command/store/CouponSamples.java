package io.tillbook.command.store;

import io.tillbook.api.checkout.ContactWay;
import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CodeKind;
import io.tillbook.api.coupons.CouponEvent.CampaignClosed;
import io.tillbook.api.coupons.CouponEvent.CampaignNumbered;
import io.tillbook.api.coupons.CouponEvent.CampaignOpened;
import io.tillbook.api.coupons.CouponEvent.CodesGenerated;
import io.tillbook.api.coupons.CouponEvent.CouponDoubleRedeemed;
import io.tillbook.api.coupons.CouponEvent.CouponExpired;
import io.tillbook.api.coupons.CouponEvent.CouponExpiryAnnounced;
import io.tillbook.api.coupons.CouponEvent.CouponHeld;
import io.tillbook.api.coupons.CouponEvent.CouponHoldEnded;
import io.tillbook.api.coupons.CouponEvent.CouponIssued;
import io.tillbook.api.coupons.CouponEvent.CouponRedeemed;
import io.tillbook.api.coupons.CouponEvent.CouponRestored;
import io.tillbook.api.coupons.CouponEvent.CouponRevoked;
import io.tillbook.api.coupons.CouponEvent.EarnedCouponIssued;
import io.tillbook.api.coupons.CouponEvent.EarnedCouponsWithdrawn;
import io.tillbook.api.coupons.CouponEvent.ReminderSet;
import io.tillbook.api.coupons.CouponEvent.SaleCouponsRedeemed;
import io.tillbook.api.coupons.CouponEvent.SaleEarnedCoupons;
import io.tillbook.api.coupons.CouponEvent.SerialsSetAside;
import io.tillbook.api.coupons.EarnedCoupon;
import io.tillbook.api.coupons.RestoreRule;
import io.tillbook.api.coupons.SerialBlock;
import io.tillbook.api.coupons.SpentCoupon;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.sales.SaleId;
import io.tillbook.command.coupons.Campaign;
import java.time.OffsetDateTime;
import java.util.List;

/** What is stored of coupons. */
final class CouponSamples {
    private static final CampaignId SUMMER = new CampaignId("SUMMER10");
    private static final SaleId SALE = new SaleId("T-4711");
    private static final LocationId STORE = new LocationId("S-1");
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-11-22T09:31:07+08:00");

    private CouponSamples() {}

    static List<Object> all() {
        return List.of(
                new CampaignOpened(SUMMER, 7, "夏季券 · Summer", CodeKind.UNIQUE, TIME, TIME.plusDays(30), 14, true,
                        RestoreRule.NEVER),
                new CampaignNumbered(7, SUMMER), new CodesGenerated(SUMMER, 1_001, 1_000_000, 1),
                new CampaignClosed(SUMMER, TIME, "a mistake"),
                new CouponIssued(SUMMER, 12, new MemberId("M-1"), TIME.plusDays(14)),
                new CouponHeld(SUMMER, 12, SALE, TIME), new CouponHoldEnded(SUMMER, 12, SALE),
                new CouponRedeemed(SUMMER, 12, SALE, STORE, new MemberId("M-1")),
                new CouponDoubleRedeemed(SUMMER, 12, SALE, STORE, Money.of(2_000)),
                new CouponRestored(SUMMER, 12, SALE), new CouponExpired(SUMMER, 12),
                new CouponRevoked(SUMMER, 12, "lost"),
                new SaleCouponsRedeemed(SALE, STORE, List.of(new SpentCoupon(SUMMER, 12, Money.of(2_000)))),
                new SaleEarnedCoupons(SALE, STORE, new MemberId("M-1"),
                        List.of(new EarnedCoupon(new PromotionId("BACK"), SUMMER, 2))),
                new SerialsSetAside(SUMMER, 1_001, 100), new EarnedCouponIssued(SALE, SUMMER, 1_001),
                new EarnedCouponsWithdrawn(SALE), new SerialBlock(1_002, 1_100),
                new Campaign(new CampaignOpened(SUMMER, 7, "夏季券 · Summer", CodeKind.UNIQUE, TIME, TIME.plusDays(30),
                        14, true, RestoreRule.NEVER), 1_100, TIME, 7),
                new ReminderSet(SUMMER, 7),
                new CouponExpiryAnnounced(SUMMER, 12, new MemberId("M-1"), TIME.plusDays(14),
                        List.of(ContactWay.SMS, ContactWay.WECHAT)));
    }

    /** With nothing that can be missing. */
    static List<Object> bare() {
        return List.of(
                new CampaignOpened(SUMMER, 7, "Summer", CodeKind.SHARED, TIME, null, null, null,
                        RestoreRule.ON_FULL_RETURN),
                new CouponIssued(SUMMER, 12, new MemberId("M-1"), null),
                new CouponRedeemed(SUMMER, 12, SALE, STORE, null),
                new SaleCouponsRedeemed(SALE, STORE, List.of(new SpentCoupon(SUMMER, null, Money.ZERO))),
                new Campaign(null, 0, null, null), new ReminderSet(SUMMER, null));
    }
}
