package io.tillbook.api.coupons;

import io.tillbook.api.checkout.ContactWay;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.sales.SaleId;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to coupons and their campaigns. None of them tells a code. */
public sealed interface CouponEvent extends Event {
    /** Something happened to a campaign as a whole. */
    sealed interface OfCampaign extends CouponEvent
            permits CampaignOpened, CodesGenerated, ReminderSet, CampaignClosed {
        /** Which one. */
        CampaignId campaign();
    }

    /** Something happened to one coupon. */
    sealed interface OfCoupon
            extends
            CouponEvent
            permits CouponIssued, CouponHeld, CouponHoldEnded, CouponRedeemed, CouponDoubleRedeemed, CouponRestored,
            CouponExpired, CouponRevoked, CouponExpiryAnnounced {
        /** Of which campaign. */
        CampaignId campaign();

        /** Which of its coupons. */
        int serial();
    }

    /**
     * A campaign was opened.
     *
     * @param number its number, which its codes begin with
     * @param from its first moment
     * @param until the first moment after it; missing where it goes on
     * @param daysAfterIssue for how many days a coupon is valid after it was issued
     * @param transferable whether somebody else may use a coupon that was issued to a member
     * @param restore what becomes of a used coupon when goods come back
     */
    record CampaignOpened(CampaignId campaign, int number, String name, CodeKind kind, OffsetDateTime from,
            @Nullable OffsetDateTime until, @Nullable Integer daysAfterIssue, @Nullable Boolean transferable,
            RestoreRule restore) implements OfCampaign {}

    /** A number was given to a campaign. It stands on the stream of the number, and on that of all numbers. */
    record CampaignNumbered(int number, CampaignId campaign) implements CouponEvent {}

    /**
     * Codes were made: as many as are counted here, of serials from the first on.
     *
     * @param key which key their tags are made with
     */
    record CodesGenerated(CampaignId campaign, int first, int count, int key) implements OfCampaign {}

    /**
     * It was told when members are reminded of coupons.
     *
     * @param daysBefore so many days before the end of each; missing where they are not
     */
    record ReminderSet(CampaignId campaign, @Nullable Integer daysBefore) implements OfCampaign {}

    /** A campaign was ended, from a moment on. */
    record CampaignClosed(CampaignId campaign, OffsetDateTime at, String reason) implements OfCampaign {}

    /**
     * A coupon was issued to a member.
     *
     * @param until the first moment after its time; missing where only the campaign has an end
     */
    record CouponIssued(CampaignId campaign, int serial, MemberId member, @Nullable OffsetDateTime until)
            implements
            OfCoupon {}

    /** It is held for a sale until a moment. */
    record CouponHeld(CampaignId campaign, int serial, SaleId sale, OffsetDateTime until) implements OfCoupon {}

    /** It is held no longer, because somebody has let go of it or because its time was over. */
    record CouponHoldEnded(CampaignId campaign, int serial, SaleId sale) implements OfCoupon {}

    /** A sale has used it. */
    record CouponRedeemed(CampaignId campaign, int serial, SaleId sale, LocationId location,
            @Nullable MemberId member) implements OfCoupon {}

    /**
     * A sale that had happened has used it too, after another one, or after its end.
     *
     * @param lossMinor what that sale got for it, in minor units
     */
    record CouponDoubleRedeemed(CampaignId campaign, int serial, SaleId sale, LocationId location, Money lossMinor)
            implements
            OfCoupon {}

    /** All goods of the sale that had used it came back: it can be used again. */
    record CouponRestored(CampaignId campaign, int serial, SaleId sale) implements OfCoupon {}

    /** Its time is over. */
    record CouponExpired(CampaignId campaign, int serial) implements OfCoupon {}

    /** It was taken back. */
    record CouponRevoked(CampaignId campaign, int serial, String reason) implements OfCoupon {}

    /**
     * A member is to be told that the time of a coupon will soon be over.
     *
     * @param member whose it is; who they are by now
     * @param until the first moment after its time, or that of its campaign
     * @param ways how the member may be written to: they have agreed to it, and it is known where
     */
    record CouponExpiryAnnounced(CampaignId campaign, int serial, MemberId member, OffsetDateTime until,
            List<ContactWay> ways) implements OfCoupon {
        /** Takes a copy. */
        public CouponExpiryAnnounced {
            ways = List.copyOf(ways);
        }
    }

    /** The coupons that a sale has used, in the order in which they were presented. */
    record SaleCouponsRedeemed(SaleId sale, LocationId location, List<SpentCoupon> coupons)
            implements
            CouponEvent {
        /** Takes a copy. */
        public SaleCouponsRedeemed {
            coupons = List.copyOf(coupons);
        }
    }

    /**
     * A member's sale has earned coupons for the next time. They are issued after it, one by one.
     *
     * @param coupons by its promotions, in the order in which those were applied
     */
    record SaleEarnedCoupons(SaleId sale, LocationId location, MemberId member, List<EarnedCoupon> coupons)
            implements
            CouponEvent {
        /** Takes a copy. */
        public SaleEarnedCoupons {
            coupons = List.copyOf(coupons);
        }
    }

    /** Serials were set aside for coupons that sales earn, from the first on. */
    record SerialsSetAside(CampaignId campaign, int first, int count) implements CouponEvent {}

    /**
     * A coupon that a sale has earned was issued. It stands on the stream of what the sale has earned, and on that of
     * the serials that were set aside.
     */
    record EarnedCouponIssued(SaleId sale, CampaignId campaign, int serial) implements CouponEvent {}

    /** All goods of a sale came back: it has earned nothing, and what nobody had used was taken back. */
    record EarnedCouponsWithdrawn(SaleId sale) implements CouponEvent {}
}
