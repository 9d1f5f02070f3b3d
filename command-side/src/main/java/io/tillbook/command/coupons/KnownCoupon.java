package io.tillbook.command.coupons;

import io.tillbook.api.checkout.BearerTerms;
import io.tillbook.api.checkout.PresentedCoupon;
import io.tillbook.api.coupons.BearerCode;
import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Set;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A coupon that was presented, and that there is.
 *
 * @param campaign of which campaign
 * @param serial which of its coupons; null where it has one word for everybody
 * @param bearer what its code says of its use, where it is signed
 */
record KnownCoupon(CampaignId campaign, @Nullable Integer serial, @Nullable BearerTerms bearer) {
    /** The coupon of a code that was read; empty where there is none. */
    static Optional<KnownCoupon> of(PresentedCoupon presented, States states) {
        Integer serial = presented.serial();
        BearerTerms bearer = presented.bearer();
        return campaign(presented, states).map(campaign -> new KnownCoupon(campaign, serial, bearer)).filter(coupon -> {
            Campaign campaign = states.of(Campaign.at(coupon.campaign()));
            return serial == null ? campaign.isShared()
                    : campaign.hasCodes() && campaign.hasMade(serial) && campaign.isOfBearers() == (bearer != null);
        });
    }

    /** Whether both are one coupon, whatever their codes say. */
    boolean isSameAs(KnownCoupon other) {
        return campaign.equals(other.campaign) && Objects.equals(serial, other.serial);
    }

    /** Whether what its code says of its use allows it: to somebody who has these ids, at this moment. */
    boolean isMeantFor(Set<MemberId> members, OffsetDateTime at) {
        BearerTerms terms = bearer;
        if (terms == null) {
            return true;
        }
        Long mark = terms.memberMark();
        return !Campaign.isOver(terms.until(), at)
                && (mark == null || members.stream().map(BearerCode::markOf).anyMatch(mark::equals));
    }

    /** A footprint, and looks at the campaign of a code that was read, and may change its coupon. */
    static Footprint writing(Footprint footprint, PresentedCoupon presented, States known) {
        Integer number = presented.campaignNo();
        Integer serial = presented.serial();
        Footprint numbered = number == null ? footprint : footprint.reading(CampaignNumbers.of(number));
        return campaign(presented, known).map(campaign -> {
            Footprint ofCampaign = numbered.reading(Campaign.at(campaign));
            return serial == null ? ofCampaign : ofCampaign.writing(Coupon.at(campaign, serial));
        }).orElse(numbered);
    }

    private static Optional<CampaignId> campaign(PresentedCoupon presented, States states) {
        Integer number = presented.campaignNo();
        String word = presented.word();
        if (number != null) {
            return states.of(CampaignNumbers.of(number));
        }
        return word == null ? Optional.empty() : named(word);
    }

    private static Optional<CampaignId> named(String word) {
        try {
            return Optional.of(new CampaignId(word));
        } catch (InvalidField another) {
            return Optional.empty();
        }
    }

    /** Its campaign. */
    Campaign ofCampaign(States states) {
        return states.of(Campaign.at(campaign));
    }
}
