package io.tillbook.api.coupons;

import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.sales.SaleId;
import java.time.OffsetDateTime;

/** Why commands about coupons, and sales with coupons, are refused. No detail tells a code. */
public sealed interface CouponRejection extends Rejection {
    /** Nobody has opened it. */
    record UnknownCampaign(CampaignId campaign) implements CouponRejection {
        @Override
        public String detail() {
            return "Nobody has opened campaign " + campaign.value() + ".";
        }
    }

    /** It was opened before. */
    record CampaignAlreadyOpened(CampaignId campaign) implements CouponRejection {
        @Override
        public String detail() {
            return "Campaign " + campaign.value() + " was opened before.";
        }
    }

    /** It was closed for good. */
    record CampaignIsClosed(CampaignId campaign, OffsetDateTime at) implements CouponRejection {
        @Override
        public String detail() {
            return "Campaign " + campaign.value() + " was closed at " + at + " for good.";
        }
    }

    /** There are as many campaigns as there can be numbers. */
    record TooManyCampaigns(int most) implements CouponRejection {
        @Override
        public String detail() {
            return "There are " + most + " campaigns already, and no numbers for more.";
        }
    }

    /** It has one word for everybody, and no coupons of its own. */
    record CampaignHasNoCodes(CampaignId campaign) implements CouponRejection {
        @Override
        public String detail() {
            return "Campaign " + campaign.value() + " has one word for everybody, and no coupons of its own.";
        }
    }

    /** It can have fewer further codes. */
    record TooManyCodes(CampaignId campaign, int generated, int asked, int most) implements CouponRejection {
        @Override
        public String detail() {
            return "Campaign " + campaign.value() + " has " + generated + " codes; with " + asked
                    + " more it would have more than " + most + ".";
        }
    }

    /** Its code was not made yet. */
    record UnknownCoupon(CampaignId campaign, int serial, int generated) implements CouponRejection {
        @Override
        public String detail() {
            return "Campaign " + campaign.value() + " has " + generated + " codes, and none of serial " + serial
                    + ".";
        }
    }

    /** What is asked can be done to a coupon only as long as nobody has it or has used it. */
    record CouponNotOpen(CampaignId campaign, int serial, CouponState state) implements CouponRejection {
        @Override
        public String detail() {
            return "Coupon " + serial + " of campaign " + campaign.value() + " is " + state + ".";
        }
    }

    /** Neither its time nor that of its hold is over. */
    record CouponNotExpired(CampaignId campaign, int serial) implements CouponRejection {
        @Override
        public String detail() {
            return "The time of coupon " + serial + " of campaign " + campaign.value()
                    + " is not over, nor that of a hold.";
        }
    }

    /** No member is to be told of its end now: the campaign reminds nobody, or it is not so near, or they were told. */
    record CouponExpiryNotDue(CampaignId campaign, int serial) implements CouponRejection {
        @Override
        public String detail() {
            return "Nobody is to be told now that the time of coupon " + serial + " of campaign " + campaign.value()
                    + " will be over.";
        }
    }

    /** Its member has not agreed to be written to, or it is not known where. */
    record NobodyToRemind(CampaignId campaign, int serial) implements CouponRejection {
        @Override
        public String detail() {
            return "The member who has coupon " + serial + " of campaign " + campaign.value()
                    + " may not be written to, or cannot be.";
        }
    }

    /** A hold would be over before it begins. */
    record HoldInPast(OffsetDateTime until, OffsetDateTime at) implements CouponRejection {
        @Override
        public String detail() {
            return "The time until " + until + " is over: it is " + at + ".";
        }
    }

    /**
     * A code does not work: nobody has made it, it was used, or its time has not begun or is over. Whoever tries codes
     * learns no more.
     *
     * @param place which of the codes that were presented, from 0
     */
    record CouponNotUsable(int place) implements CouponRejection {
        @Override
        public String detail() {
            return "Coupon " + (place + 1) + " of those presented cannot be used.";
        }
    }

    /** It was issued to another member than the one who buys. */
    record CouponOfOtherMember(int place) implements CouponRejection {
        @Override
        public String detail() {
            return "Coupon " + (place + 1) + " of those presented belongs to another member.";
        }
    }

    /** It is held for another sale. */
    record CouponHeldByOther(int place, OffsetDateTime until) implements CouponRejection {
        @Override
        public String detail() {
            return "Coupon " + (place + 1) + " of those presented is held for another basket until " + until + ".";
        }
    }

    /** It is not held for this sale. */
    record CouponNotHeld(SaleId sale) implements CouponRejection {
        @Override
        public String detail() {
            return "The coupon is not held for sale " + sale.value() + ".";
        }
    }

    /** More were presented than one sale takes at this store. */
    record TooManyCoupons(int presented, int most) implements CouponRejection {
        @Override
        public String detail() {
            return "One sale takes " + most + " coupons, and " + presented + " were presented.";
        }
    }

    /** A promotion was applied that needs a coupon, and none of its campaign was presented for it. */
    record CouponMissing(PromotionId promotion, String campaign) implements CouponRejection {
        @Override
        public String detail() {
            return "Promotion " + promotion.value() + " needs a coupon of campaign " + campaign
                    + " each time it is applied.";
        }
    }

    /** It belongs to a member already. */
    record CouponIsIssued(CampaignId campaign, int serial) implements CouponRejection {
        @Override
        public String detail() {
            return "Coupon " + serial + " of campaign " + campaign.value() + " belongs to a member already.";
        }
    }

    /** Its time is over. */
    record CampaignIsOver(CampaignId campaign, OffsetDateTime until) implements CouponRejection {
        @Override
        public String detail() {
            return "Campaign " + campaign.value() + " was over at " + until + ".";
        }
    }

    /** A sale has not earned one for this member, has got it already, or has come back. */
    record CouponNotEarned(CampaignId campaign, SaleId sale) implements CouponRejection {
        @Override
        public String detail() {
            return "Sale " + sale.value() + " has no further coupon of campaign " + campaign.value()
                    + " to come for this member.";
        }
    }
}
