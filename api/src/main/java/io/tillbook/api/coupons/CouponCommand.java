package io.tillbook.api.coupons;

import io.tillbook.api.checkout.PresentedCoupon;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.FromServer;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Secret;
import io.tillbook.api.sales.SaleId;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What can be asked of coupons. */
public sealed interface CouponCommand extends Command {
    /** Most days that a coupon can be valid for after it was issued. */
    int MAX_DAYS = 3_650;
    /** Most days before the end of a coupon on which its member can be reminded. */
    int MOST_REMINDED_DAYS = 90;

    /** A command about a code that somebody has typed or scanned, which the server reads before it is decided. */
    sealed interface OfCode extends CouponCommand permits HoldCoupon, ReleaseCoupon {
        /** The code. */
        Secret code();

        /** What it stands for; null until the server has read it. */
        @Nullable
        PresentedCoupon presented();

        /** The same with what its code stands for. */
        OfCode read(PresentedCoupon coupon);
    }

    /**
     * Opens a campaign: rules can name it as the coupon that they need.
     *
     * @param campaign id of the campaign, and its word where it has one
     * @param name what it is called
     * @param kind which codes it has
     * @param from its first moment; from now on where it is missing
     * @param until the first moment after it; it goes on until it is closed where it is missing
     * @param daysAfterIssue for how many days a coupon is valid after it was issued to a member
     * @param transferable whether somebody else may use a coupon that was issued to a member; not where it is missing
     * @param restore what becomes of a used coupon when goods come back; ON_FULL_RETURN where it is missing
     */
    record OpenCampaign(CampaignId campaign, String name, CodeKind kind, @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime until, @AtMost(MAX_DAYS) @Nullable Integer daysAfterIssue,
            @Nullable Boolean transferable, @Nullable RestoreRule restore) implements CouponCommand {
        /** Checks the fields. */
        public OpenCampaign {
            Require.present("campaign", campaign);
            Require.text("name", name);
            Require.present("kind", kind);
            if (from != null && until != null
                    && !Require.moment("until", until).isAfter(Require.moment("from", from))) {
                throw new InvalidField("until", "must be after from");
            }
            if (daysAfterIssue != null) {
                Require.between("daysAfterIssue", daysAfterIssue, 1, MAX_DAYS);
            }
            if (kind == CodeKind.SHARED && (daysAfterIssue != null || transferable != null)) {
                throw new InvalidField("kind", "must not be SHARED where coupons are issued to members");
            }
        }
    }

    /**
     * Makes further codes of a campaign. They are exported, not told by an event.
     *
     * @param campaign which campaign
     * @param count how many
     */
    record GenerateCodes(CampaignId campaign, @AtMost(CouponCode.MAX_SERIALS) Integer count)
            implements
            CouponCommand {
        /** Checks the fields. */
        public GenerateCodes {
            Require.present("campaign", campaign);
            Require.between("count", count, 1, CouponCode.MAX_SERIALS);
        }
    }

    /**
     * Issues a coupon to a member: one that is named, else one whose code is made with it.
     *
     * @param campaign which campaign
     * @param serial which one, of those whose codes were made; missing where a sale has earned it, or another code is
     *     to be made for it
     * @param member to whom
     * @param sale the sale that has earned it; never together with a serial
     */
    record IssueCoupon(CampaignId campaign, @AtMost(CouponCode.MAX_SERIALS) @Nullable Integer serial, MemberId member,
            @Nullable SaleId sale) implements CouponCommand {
        /** Checks the fields. */
        public IssueCoupon {
            Require.present("campaign", campaign);
            Require.notBoth("serial", serial, "sale", sale);
            if (serial != null) {
                checkSerial(serial);
            }
            Require.present("member", member);
        }

        /** One that is named. */
        public IssueCoupon(CampaignId campaign, int serial, MemberId member) {
            this(campaign, serial, member, null);
        }

        /** One that a sale has earned. */
        public static IssueCoupon earned(CampaignId campaign, MemberId member, SaleId sale) {
            return new IssueCoupon(campaign, null, member, sale);
        }

        /** One more than there are. */
        public static IssueCoupon another(CampaignId campaign, MemberId member) {
            return new IssueCoupon(campaign, null, member, null);
        }
    }

    /**
     * Holds a coupon for a basket, so that no other sale uses it meanwhile.
     *
     * @param code its code
     * @param location where the basket is
     * @param sale the sale that it is for
     * @param member who buys, where known
     * @param until until when; it blocks nobody after that
     * @param presented what the code stands for
     */
    record HoldCoupon(Secret code, LocationId location, SaleId sale, @Nullable MemberId member,
            OffsetDateTime until, @FromServer @Nullable PresentedCoupon presented) implements OfCode {
        /** Checks the fields. */
        public HoldCoupon {
            Require.present("code", code);
            Require.present("location", location);
            Require.present("sale", sale);
            Require.moment("until", until);
        }

        @Override
        public HoldCoupon read(PresentedCoupon coupon) {
            return new HoldCoupon(code, location, sale, member, until, coupon);
        }
    }

    /**
     * Lets go of a coupon that is held for a basket.
     *
     * @param code its code
     * @param location where the basket is
     * @param sale the sale that it was held for
     * @param presented what the code stands for
     */
    record ReleaseCoupon(Secret code, LocationId location, SaleId sale,
            @FromServer @Nullable PresentedCoupon presented) implements OfCode {
        /** Checks the fields. */
        public ReleaseCoupon {
            Require.present("code", code);
            Require.present("location", location);
            Require.present("sale", sale);
        }

        @Override
        public ReleaseCoupon read(PresentedCoupon coupon) {
            return new ReleaseCoupon(code, location, sale, coupon);
        }
    }

    /**
     * Records that the time of a coupon, or of its hold, is over. Neither works after its time, whether this was
     * recorded or not.
     *
     * @param campaign which campaign
     * @param serial which one
     */
    record ExpireCoupon(CampaignId campaign, @AtMost(CouponCode.MAX_SERIALS) Integer serial)
            implements
            CouponCommand {
        /** Checks the fields. */
        public ExpireCoupon {
            Require.present("campaign", campaign);
            checkSerial(serial);
        }
    }

    /**
     * Tells how many days before the end of their coupons members are reminded of them. It holds for all coupons of the
     * campaign that are still open, those too that were issued before.
     *
     * @param campaign which campaign
     * @param daysBefore so many days before; nobody is reminded where it is missing
     */
    record SetReminder(CampaignId campaign, @AtMost(MOST_REMINDED_DAYS) @Nullable Integer daysBefore)
            implements
            CouponCommand {
        /** Checks the fields. */
        public SetReminder {
            Require.present("campaign", campaign);
            if (daysBefore != null) {
                Require.between("daysBefore", daysBefore, 1, MOST_REMINDED_DAYS);
            }
        }
    }

    /**
     * Announces to a member that the time of a coupon will soon be over, once for each coupon, and only where they have
     * agreed to be written to.
     *
     * @param campaign which campaign
     * @param serial which of its coupons
     */
    record AnnounceCouponExpiry(CampaignId campaign, @AtMost(CouponCode.MAX_SERIALS) Integer serial)
            implements
            CouponCommand {
        /** Checks the fields. */
        public AnnounceCouponExpiry {
            Require.present("campaign", campaign);
            checkSerial(serial);
        }
    }

    /**
     * Takes a coupon back for good.
     *
     * @param campaign which campaign
     * @param serial which one
     * @param reason why, in words
     */
    record RevokeCoupon(CampaignId campaign, @AtMost(CouponCode.MAX_SERIALS) Integer serial, String reason)
            implements
            CouponCommand {
        /** Checks the fields. */
        public RevokeCoupon {
            Require.present("campaign", campaign);
            checkSerial(serial);
            Require.text("reason", reason);
        }
    }

    /**
     * Ends a campaign for good, and with it all of its coupons that are not used.
     *
     * @param campaign which campaign
     * @param reason why, in words
     */
    record CloseCampaign(CampaignId campaign, String reason) implements CouponCommand {
        /** Checks the fields. */
        public CloseCampaign {
            Require.present("campaign", campaign);
            Require.text("reason", reason);
        }
    }

    private static void checkSerial(Integer serial) {
        Require.between("serial", serial, 1, CouponCode.MAX_SERIALS);
    }
}
