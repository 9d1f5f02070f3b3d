package io.tillbook.command.coupons;

import static io.tillbook.command.testing.PromotedShop.accepted;
import static io.tillbook.command.testing.PromotedShop.only;
import static io.tillbook.command.testing.PromotedShop.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.ContactWay;
import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CouponCommand.AnnounceCouponExpiry;
import io.tillbook.api.coupons.CouponCommand.CloseCampaign;
import io.tillbook.api.coupons.CouponCommand.HoldCoupon;
import io.tillbook.api.coupons.CouponCommand.IssueCoupon;
import io.tillbook.api.coupons.CouponCommand.RevokeCoupon;
import io.tillbook.api.coupons.CouponCommand.SetReminder;
import io.tillbook.api.coupons.CouponEvent.CouponExpiryAnnounced;
import io.tillbook.api.coupons.CouponEvent.ReminderSet;
import io.tillbook.api.coupons.CouponRejection.CampaignHasNoCodes;
import io.tillbook.api.coupons.CouponRejection.CampaignIsClosed;
import io.tillbook.api.coupons.CouponRejection.CouponExpiryNotDue;
import io.tillbook.api.coupons.CouponRejection.CouponNotOpen;
import io.tillbook.api.coupons.CouponRejection.NobodyToRemind;
import io.tillbook.api.coupons.CouponRejection.UnknownCampaign;
import io.tillbook.api.coupons.CouponState;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Sealed;
import io.tillbook.api.kernel.Secret;
import io.tillbook.api.kernel.Subject;
import io.tillbook.api.members.Consent;
import io.tillbook.api.members.ConsentPurpose;
import io.tillbook.api.members.MemberCommand.EraseMember;
import io.tillbook.api.members.MemberCommand.RegisterMember;
import io.tillbook.api.members.MemberCommand.SetConsent;
import io.tillbook.api.members.MemberProfile;
import io.tillbook.api.members.ProfileField;
import io.tillbook.api.members.SealedField;
import io.tillbook.api.members.SealedProfile;
import io.tillbook.api.members.points.PointsCommand.MergeMembers;
import io.tillbook.api.sales.SaleId;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.PromotedShop;
import io.tillbook.command.testing.Shop;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Members are told once that a coupon comes to its end, where they want to be written to. */
class CouponRemindersTest {
    private static final CampaignId SPRING = Campaigns.SPRING;
    private static final MemberId ANN = new MemberId("ann");
    private static final MemberId BEN = new MemberId("ben");
    /** Coupons are good for seven days from when the command that issues them was received. */
    private static final OffsetDateTime END = OffsetDateTime.parse("2026-11-29T01:31:09Z");

    private final PromotedShop shop = Campaigns.shop();

    @Test
    void aReminderIsSetForCouponsWithCodesOnly() {
        assertThat(accepted(shop.send(new SetReminder(SPRING, 3)))).containsExactly(new ReminderSet(SPRING, 3));
        assertThat(accepted(shop.send(new SetReminder(SPRING, 3)))).as("the same once more").isEmpty();
        assertThat(accepted(shop.send(new SetReminder(SPRING, null)))).containsExactly(new ReminderSet(SPRING, null));
        assertThat(refused(shop.send(new SetReminder(Campaigns.WORD, 3))))
                .isEqualTo(new CampaignHasNoCodes(Campaigns.WORD));
        assertThat(refused(shop.send(new SetReminder(new CampaignId("NONE"), 3))))
                .isEqualTo(new UnknownCampaign(new CampaignId("NONE")));
        accepted(shop.send(new CloseCampaign(SPRING, "over")));
        assertThat(refused(shop.send(new SetReminder(SPRING, 4)))).isInstanceOf(CampaignIsClosed.class);
    }

    @Test
    void aMemberIsToldOnceFromTheFirstMomentThatIsNearEnoughToItsEnd() {
        register(ANN, ProfileField.PHONE);
        says(ANN, ConsentPurpose.MARKETING_SMS, true);
        issue(1, ANN);
        accepted(shop.send(new SetReminder(SPRING, 3)));

        assertThat(refused(announce(1, END.minusDays(3).minusSeconds(1)))).isEqualTo(notDue(1));
        assertThat(accepted(announce(1, END.minusDays(3)))).containsExactly(
                new CouponExpiryAnnounced(SPRING, 1, ANN, END, List.of(ContactWay.SMS)));
        assertThat(refused(announce(1, END.minusDays(2)))).as("once").isEqualTo(notDue(1));
        accepted(shop.send(new SetReminder(SPRING, 2)));
        assertThat(refused(announce(1, END.minusDays(1)))).as("once, however it is set").isEqualTo(notDue(1));
    }

    @Test
    void nobodyIsToldWhoDoesNotWantItOrCannotBeReached() {
        accepted(shop.send(new SetReminder(SPRING, 3)));
        register(ANN, ProfileField.PHONE);
        issue(1, ANN);
        OffsetDateTime due = END.minusDays(1);
        assertThat(refused(announce(1, due))).as("was not asked").isEqualTo(nobody(1));
        says(ANN, ConsentPurpose.MARKETING_MAIL, true);
        says(ANN, ConsentPurpose.MARKETING_CALL, true);
        says(ANN, ConsentPurpose.PROFILING, true);
        assertThat(refused(announce(1, due))).as("no mail is known").isEqualTo(nobody(1));
        says(ANN, ConsentPurpose.MARKETING_SMS, true);
        says(ANN, ConsentPurpose.MARKETING_SMS, false);
        assertThat(refused(announce(1, due))).as("has taken it back").isEqualTo(nobody(1));
        says(ANN, ConsentPurpose.MARKETING_SMS, true);
        assertThat(accepted(announce(1, due))).hasSize(1);

        issue(2, new MemberId("nobody"));
        assertThat(refused(announce(2, due))).as("nobody has registered them").isEqualTo(nobody(2));
        issue(3, ANN);
        accepted(shop.send(new EraseMember(ANN, "asked for it")));
        assertThat(refused(announce(3, due))).as("was erased").isEqualTo(nobody(3));
    }

    @Test
    void nothingIsToldOfACouponThatIsOverUsedTakenBackOrNobodys() {
        register(ANN, ProfileField.OPENID);
        says(ANN, ConsentPurpose.MARKETING_WECHAT, true);
        issue(1, ANN);
        assertThat(refused(announce(1, END.minusDays(1)))).as("the campaign reminds nobody").isEqualTo(notDue(1));
        accepted(shop.send(new SetReminder(SPRING, 3)));
        assertThat(refused(announce(1, END))).as("its time is over").isEqualTo(notDue(1));
        assertThat(refused(announce(2, END.minusDays(1)))).as("it is nobody's").isEqualTo(notDue(2));
        accepted(shop.send(new RevokeCoupon(SPRING, 1, "lost")));
        assertThat(refused(announce(1, END.minusDays(1))))
                .isEqualTo(new CouponNotOpen(SPRING, 1, CouponState.REVOKED));
    }

    @Test
    void aHeldCouponIsToldOfAndWhoWasMergedIsToldAsWhoTheyAre() {
        register(ANN, ProfileField.PHONE);
        register(BEN, ProfileField.MAIL);
        says(BEN, ConsentPurpose.MARKETING_MAIL, true);
        issue(1, ANN);
        accepted(shop.send(new SetReminder(SPRING, 3)));
        accepted(shop.send(new HoldCoupon(new Secret("code"), Shop.STORE, new SaleId("B1"), ANN,
                END.minusDays(1), Campaigns.code(1))));
        accepted(shop.send(new MergeMembers(ANN, BEN, "the same")));

        assertThat(only(announce(1, END.minusDays(2)), CouponExpiryAnnounced.class))
                .isEqualTo(new CouponExpiryAnnounced(SPRING, 1, BEN, END, List.of(ContactWay.MAIL)));
    }

    @Test
    void theEndOfTheCampaignCountsWhereItIsEarlier() {
        register(ANN, ProfileField.PHONE);
        says(ANN, ConsentPurpose.MARKETING_SMS, true);
        OffsetDateTime over = Circumstances.MORNING.plusDays(30);
        accepted(shop.send(new SetReminder(SPRING, 3)));
        OffsetDateTime late = over.minusDays(4);
        accepted(shop.send(new IssueCoupon(SPRING, 1, ANN), late));

        assertThat(refused(announce(1, over.minusDays(3).minusSeconds(1)))).isEqualTo(notDue(1));
        assertThat(only(announce(1, over.minusDays(3)), CouponExpiryAnnounced.class).until()).isEqualTo(over);
    }

    private void register(MemberId member, ProfileField... known) {
        accepted(shop.send(new RegisterMember(member, Shop.STORE, MemberProfile.NONE).sealed(
                new SealedProfile(Stream.of(known)
                        .map(field -> new SealedField(field, new Sealed(Subject.of(member), "c2VhbGVk")))
                        .toList()),
                List.of())));
    }

    private void says(MemberId member, ConsentPurpose purpose, boolean given) {
        accepted(shop.send(new SetConsent(member, new Consent(purpose, given, "privacy-2026-11"))));
    }

    private void issue(int serial, MemberId member) {
        accepted(shop.send(new IssueCoupon(SPRING, serial, member)));
    }

    private Decision announce(int serial, OffsetDateTime at) {
        return shop.send(new AnnounceCouponExpiry(SPRING, serial), at, at.toInstant());
    }

    private static CouponExpiryNotDue notDue(int serial) {
        return new CouponExpiryNotDue(SPRING, serial);
    }

    private static NobodyToRemind nobody(int serial) {
        return new NobodyToRemind(SPRING, serial);
    }
}
