package io.tillbook.command.coupons;

import static io.tillbook.command.testing.PromotedShop.accepted;
import static io.tillbook.command.testing.PromotedShop.only;
import static io.tillbook.command.testing.PromotedShop.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CodeKind;
import io.tillbook.api.coupons.CouponCode;
import io.tillbook.api.coupons.CouponCommand.CloseCampaign;
import io.tillbook.api.coupons.CouponCommand.GenerateCodes;
import io.tillbook.api.coupons.CouponCommand.IssueCoupon;
import io.tillbook.api.coupons.CouponCommand.OpenCampaign;
import io.tillbook.api.coupons.CouponEvent.CampaignOpened;
import io.tillbook.api.coupons.CouponEvent.CodesGenerated;
import io.tillbook.api.coupons.CouponEvent.CouponIssued;
import io.tillbook.api.coupons.CouponRejection.CampaignAlreadyOpened;
import io.tillbook.api.coupons.CouponRejection.CampaignHasNoCodes;
import io.tillbook.api.coupons.CouponRejection.CampaignIsClosed;
import io.tillbook.api.coupons.CouponRejection.CouponIsIssued;
import io.tillbook.api.coupons.CouponRejection.TooManyCodes;
import io.tillbook.api.coupons.CouponRejection.UnknownCampaign;
import io.tillbook.api.coupons.RestoreRule;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.command.members.MemberCommands;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.MemoryLedger;
import io.tillbook.command.testing.PromotedShop;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Campaigns are opened, get codes, and are closed. */
class CampaignsTest {
    private static final CampaignId SPRING = new CampaignId("SPRING");
    private static final CampaignId WORD = new CampaignId("SUMMER10");

    private final PromotedShop shop = new PromotedShop();

    @Test
    void eachCampaignHasANumberOfItsOwn() {
        CampaignOpened first = only(shop.send(open(SPRING, CodeKind.UNIQUE)), CampaignOpened.class);
        CampaignOpened second = only(shop.send(open(WORD, CodeKind.SHARED)), CampaignOpened.class);

        assertThat(first.number()).isEqualTo(1);
        assertThat(first.restore()).isEqualTo(RestoreRule.ON_FULL_RETURN);
        assertThat(second.number()).isEqualTo(2);
        assertThat(shop.state(CampaignNumbers.of(1))).isEqualTo(Optional.of(SPRING));
        assertThat(shop.state(CampaignNumbers.of(2))).isEqualTo(Optional.of(WORD));
        assertThat(refused(shop.send(open(SPRING, CodeKind.SHARED)))).isEqualTo(new CampaignAlreadyOpened(SPRING));
    }

    @Test
    void oneEventMakesAMillionCodes() {
        accepted(shop.send(open(SPRING, CodeKind.UNIQUE)));

        assertThat(accepted(shop.send(new GenerateCodes(SPRING, 1_000_000))))
                .containsExactly(new CodesGenerated(SPRING, 1, 1_000_000, 1));
        assertThat(accepted(shop.send(new GenerateCodes(SPRING, 5))))
                .containsExactly(new CodesGenerated(SPRING, 1_000_001, 5, 1));
        int rest = CouponCode.MAX_SERIALS - 1_000_005;
        assertThat(refused(shop.send(new GenerateCodes(SPRING, rest + 1))))
                .isEqualTo(new TooManyCodes(SPRING, 1_000_005, rest + 1, CouponCode.MAX_SERIALS));
        accepted(shop.send(new GenerateCodes(SPRING, rest)));
    }

    @Test
    void aCampaignThatIsIssuedFromOneByOneKeepsASnapshot() {
        MemoryLedger ledger = MemoryLedger
                .of(new CouponCommands(MemberCommands.idsOfMembers(), MemberCommands.contactsOfMembers()).commands());
        ledger.send(Circumstances.id(0), open(SPRING, CodeKind.UNIQUE));
        for (int member = 1; member <= 100; member++) {
            ledger.send(Circumstances.id(member), IssueCoupon.another(SPRING, new MemberId("M" + member)));
        }

        assertThat(ledger.state(Campaign.at(SPRING)).generated()).isEqualTo(100);
        assertThat(ledger.engine().snapshot("couponcampaign-SPRING"))
                .hasValueSatisfying(snapshot -> assertThat(snapshot.getPayload())
                        .isInstanceOfSatisfying(Campaign.class, kept -> assertThat(kept.generated()).isEqualTo(99)));
        ledger.restarted().send(Circumstances.id(101), IssueCoupon.another(SPRING, new MemberId("M101")));
        assertThat(ledger.state(Campaign.at(SPRING)).generated()).isEqualTo(101);
    }

    @Test
    void aWordHasNoCodesAndWhatIsClosedGetsNone() {
        accepted(shop.send(open(WORD, CodeKind.SHARED)));
        accepted(shop.send(open(SPRING, CodeKind.UNIQUE)));
        accepted(shop.send(new CloseCampaign(SPRING, "over")));

        assertThat(refused(shop.send(new GenerateCodes(WORD, 1)))).isEqualTo(new CampaignHasNoCodes(WORD));
        assertThat(refused(shop.send(new GenerateCodes(SPRING, 1)))).isInstanceOf(CampaignIsClosed.class);
        assertThat(refused(shop.send(new CloseCampaign(SPRING, "over")))).isInstanceOf(CampaignIsClosed.class);
        assertThat(refused(shop.send(new GenerateCodes(new CampaignId("NONE"), 1))))
                .isEqualTo(new UnknownCampaign(new CampaignId("NONE")));
    }

    @Test
    void aCouponThatNobodyNamesIsMadeAsItIsIssued() {
        accepted(shop.send(open(WORD, CodeKind.SHARED)));
        accepted(shop.send(open(SPRING, CodeKind.UNIQUE)));
        accepted(shop.send(new GenerateCodes(SPRING, 10)));
        MemberId ann = new MemberId("ann");

        assertThat(accepted(shop.send(IssueCoupon.another(SPRING, ann))))
                .containsExactly(new CodesGenerated(SPRING, 11, 1, 1), new CouponIssued(SPRING, 11, ann, null));
        assertThat(accepted(shop.send(IssueCoupon.another(SPRING, ann))))
                .contains(new CouponIssued(SPRING, 12, ann, null));
        assertThat(refused(shop.send(new IssueCoupon(SPRING, 12, ann)))).isEqualTo(new CouponIsIssued(SPRING, 12));
        assertThat(refused(shop.send(IssueCoupon.another(WORD, ann)))).isEqualTo(new CampaignHasNoCodes(WORD));
        assertThat(refused(shop.send(IssueCoupon.another(new CampaignId("NONE"), ann))))
                .isEqualTo(new UnknownCampaign(new CampaignId("NONE")));
    }

    private static OpenCampaign open(CampaignId campaign, CodeKind kind) {
        return new OpenCampaign(campaign, campaign.value(), kind, null, null, null, null, null);
    }
}
