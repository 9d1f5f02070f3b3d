package io.tillbook.command.coupons;

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
import io.tillbook.api.coupons.CouponPermissions;
import io.tillbook.api.coupons.CouponRejection;
import io.tillbook.api.coupons.SerialBlock;
import io.tillbook.api.kernel.Permission;
import io.tillbook.command.checkout.MemberContacts;
import io.tillbook.command.checkout.MemberIds;
import io.tillbook.command.checkout.ReturnPart;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.NamedRejection;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import java.util.List;

/** The write side of coupons. */
public final class CouponCommands implements Slice {
    private final MemberIds members;
    private final MemberContacts contacts;

    /**
     * @param members tells which ids mean the same member
     * @param contacts tells how members may be written to
     */
    public CouponCommands(MemberIds members, MemberContacts contacts) {
        this.members = members;
        this.contacts = contacts;
    }

    @Override
    public String capability() {
        return "coupons";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        return List.of(
                new CommandHandling<>("coupons.OpenCampaign", OpenCampaign.class, CouponPermissions.MANAGE,
                        new OpenCampaignDecider()),
                new CommandHandling<>("coupons.CloseCampaign", CloseCampaign.class, CouponPermissions.MANAGE,
                        new CloseCampaignDecider()),
                new CommandHandling<>("coupons.GenerateCodes", GenerateCodes.class, CouponPermissions.MANAGE,
                        new GenerateCodesDecider()),
                new CommandHandling<>("coupons.IssueCoupon", IssueCoupon.class, CouponPermissions.ISSUE,
                        new IssueCouponDecider()),
                new CommandHandling<>("coupons.HoldCoupon", HoldCoupon.class, CouponPermissions.HOLD,
                        new HoldCouponDecider(members)),
                new CommandHandling<>("coupons.ReleaseCoupon", ReleaseCoupon.class, CouponPermissions.HOLD,
                        new ReleaseCouponDecider()),
                new CommandHandling<>("coupons.ExpireCoupon", ExpireCoupon.class, CouponPermissions.MANAGE,
                        new ExpireCouponDecider()),
                new CommandHandling<>("coupons.RevokeCoupon", RevokeCoupon.class, CouponPermissions.MANAGE,
                        new RevokeCouponDecider()),
                new CommandHandling<>("coupons.SetReminder", SetReminder.class, CouponPermissions.MANAGE,
                        new SetReminderDecider()),
                expiryAnnouncement(contacts));
    }

    /**
     * Announces that the time of a coupon will be over; whoever sends it can foresee with this whether it would.
     *
     * @param contacts tells how members may be written to
     */
    public static CommandHandling<AnnounceCouponExpiry> expiryAnnouncement(MemberContacts contacts) {
        return new CommandHandling<>("coupons.AnnounceCouponExpiry", AnnounceCouponExpiry.class,
                CouponPermissions.MANAGE, new AnnounceCouponExpiryDecider(contacts));
    }

    /**
     * Part of a sale: its coupons are known, and can be used.
     *
     * @param members tells which ids mean the same member
     */
    public static SalePart presentedCoupons(MemberIds members) {
        return new PresentedCoupons(members);
    }

    /**
     * Part of a sale: coupons that have taken something off are used up.
     *
     * @param members tells which ids mean the same member
     */
    public static SalePart redeemedCoupons(MemberIds members) {
        return new RedeemedCoupons(members);
    }

    /** Part of a sale: it has earned the coupons for the next time that its promotions give. */
    public static SalePart promisedCoupons() {
        return new PromisedCoupons();
    }

    /** Part of a return: once all goods are back, coupons that the sale has earned are taken back. */
    public static ReturnPart withdrawnCoupons() {
        return new WithdrawnCoupons();
    }

    /** Part of a return: once all goods are back, coupons can be used again. */
    public static ReturnPart restoredCoupons() {
        return new RestoredCoupons();
    }

    @Override
    public List<Permission> permissions() {
        return CouponPermissions.ALL;
    }

    @Override
    public List<StoredType> events() {
        return List.of(StoredType.first("coupons.CampaignOpened", CampaignOpened.class),
                StoredType.first("coupons.CampaignNumbered", CampaignNumbered.class),
                StoredType.first("coupons.CodesGenerated", CodesGenerated.class),
                StoredType.first("coupons.CampaignClosed", CampaignClosed.class),
                StoredType.first("coupons.ReminderSet", ReminderSet.class),
                StoredType.first("coupons.CouponExpiryAnnounced", CouponExpiryAnnounced.class),
                StoredType.first("coupons.CouponIssued", CouponIssued.class),
                StoredType.first("coupons.CouponHeld", CouponHeld.class),
                StoredType.first("coupons.CouponHoldEnded", CouponHoldEnded.class),
                StoredType.first("coupons.CouponRedeemed", CouponRedeemed.class),
                StoredType.first("coupons.CouponDoubleRedeemed", CouponDoubleRedeemed.class),
                StoredType.first("coupons.CouponRestored", CouponRestored.class),
                StoredType.first("coupons.CouponExpired", CouponExpired.class),
                StoredType.first("coupons.CouponRevoked", CouponRevoked.class),
                StoredType.first("coupons.SaleCouponsRedeemed", SaleCouponsRedeemed.class),
                StoredType.first("coupons.SaleEarnedCoupons", SaleEarnedCoupons.class),
                StoredType.first("coupons.SerialsSetAside", SerialsSetAside.class),
                StoredType.first("coupons.EarnedCouponIssued", EarnedCouponIssued.class),
                StoredType.first("coupons.EarnedCouponsWithdrawn", EarnedCouponsWithdrawn.class));
    }

    @Override
    public List<StoredType> snapshots() {
        return List.of(StoredType.first("coupons.SerialBlock", SerialBlock.class),
                StoredType.first("coupons.Campaign", Campaign.class));
    }

    @Override
    public List<NamedRejection> rejections() {
        return NamedRejection.allOf(capability(), CouponRejection.class);
    }
}
