package io.tillbook.query.coupons;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CodeKind;
import io.tillbook.api.coupons.CouponEvent.CampaignOpened;
import io.tillbook.api.coupons.RestoreRule;
import io.tillbook.api.kernel.Money;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A campaign, and what has become of its coupons in all.
 *
 * @param number its number, which its codes begin with
 * @param openedPosition position of the event that opened it
 * @param generated how many codes it has
 * @param closedAt the first moment without it; null where it was not closed
 * @param redeemed how often sales have used coupons of it, those that were restored since included
 * @param restored how often one can be used again, as all goods came back
 * @param doubled how often one was used once more
 * @param benefitMinor what it took off in all, in minor units
 * @param lossMinor what those that used one once more got, in minor units
 * @param remindDays how many days before the end of their coupons members are reminded; null where they are not
 */
record CampaignView(CampaignId campaign, int number, long openedPosition, String name, CodeKind kind,
        OffsetDateTime from, @Nullable OffsetDateTime until, @Nullable Integer daysAfterIssue, boolean transferable,
        RestoreRule restore, int generated, @Nullable OffsetDateTime closedAt, @Nullable String closedBecause,
        long redeemed, long restored, long doubled, Money benefitMinor, Money lossMinor,
        @Nullable Integer remindDays) {
    static CampaignView of(CampaignOpened opened, long position) {
        return new CampaignView(opened.campaign(), opened.number(), position, opened.name(), opened.kind(),
                opened.from(), opened.until(), opened.daysAfterIssue(), Boolean.TRUE.equals(opened.transferable()),
                opened.restore(), 0, null, null, 0, 0, 0, Money.ZERO, Money.ZERO,
                null);
    }

    CampaignView generated(int codes) {
        return new CampaignView(campaign, number, openedPosition, name, kind, from, until, daysAfterIssue,
                transferable, restore, codes, closedAt, closedBecause, redeemed, restored, doubled, benefitMinor,
                lossMinor, remindDays);
    }

    CampaignView closed(OffsetDateTime at, String because) {
        return new CampaignView(campaign, number, openedPosition, name, kind, from, until, daysAfterIssue,
                transferable, restore, generated, at, because, redeemed, restored, doubled, benefitMinor, lossMinor,
                remindDays);
    }

    CampaignView reminding(@Nullable Integer days) {
        return new CampaignView(campaign, number, openedPosition, name, kind, from, until, daysAfterIssue,
                transferable, restore, generated, closedAt, closedBecause, redeemed, restored, doubled, benefitMinor,
                lossMinor, days);
    }

    CampaignView redeemed(long more, Money benefit) {
        return counted(redeemed + more, restored, doubled, benefitMinor.plus(benefit), lossMinor);
    }

    CampaignView restoredOnce() {
        return counted(redeemed, restored + 1, doubled, benefitMinor, lossMinor);
    }

    CampaignView doubled(Money loss) {
        return counted(redeemed, restored, doubled + 1, benefitMinor, lossMinor.plus(loss));
    }

    private CampaignView counted(long redeemedThen, long restoredThen, long doubledThen, Money benefit, Money loss) {
        return new CampaignView(campaign, number, openedPosition, name, kind, from, until, daysAfterIssue,
                transferable, restore, generated, closedAt, closedBecause, redeemedThen, restoredThen, doubledThen,
                benefit, loss, remindDays);
    }
}
