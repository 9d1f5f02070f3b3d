package io.tillbook.command.coupons;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CodeKind;
import io.tillbook.api.coupons.CouponEvent.CampaignClosed;
import io.tillbook.api.coupons.CouponEvent.CampaignOpened;
import io.tillbook.api.coupons.CouponEvent.CodesGenerated;
import io.tillbook.api.coupons.CouponEvent.CouponIssued;
import io.tillbook.api.coupons.CouponEvent.OfCampaign;
import io.tillbook.api.coupons.CouponEvent.ReminderSet;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a campaign. One that codes are made for one by one, as they are issued, has as many events.
 *
 * @param opened how it was opened; null where it was not
 * @param generated how many codes it has
 * @param closedAt the first moment without it; null where it was not closed
 * @param remindDays how many days before the end of their coupons members are reminded; null where they are not
 */
public record Campaign(@Nullable CampaignOpened opened, int generated, @Nullable OffsetDateTime closedAt,
        @Nullable Integer remindDays) {
    private static final int EVENTS_PER_SNAPSHOT = 100;
    private static final StreamType<Campaign> STREAM =
            StreamType.of("couponcampaign", new Campaign(null, 0, null, null))
                    .on(OfCampaign.class, Campaign::evolve)
                    .snapshotEvery(EVENTS_PER_SNAPSHOT, Campaign.class);

    static StreamRef<Campaign> at(CampaignId campaign) {
        return STREAM.at(campaign);
    }

    /** Whether its coupons have codes of their own. */
    boolean hasCodes() {
        return opened != null && opened.kind() != CodeKind.SHARED;
    }

    /** Whether its codes are signed. */
    boolean isOfBearers() {
        return opened != null && opened.kind() == CodeKind.BEARER;
    }

    /** Whether it has one word for everybody. */
    boolean isShared() {
        return opened != null && opened.kind() == CodeKind.SHARED;
    }

    /** Whether the code of a coupon was made. */
    boolean hasMade(int serial) {
        return serial <= generated;
    }

    /** Whether coupons can be used at a moment, as far as the campaign is concerned. */
    boolean isOn(OffsetDateTime at) {
        return opened != null && !opened.from().isAfter(at) && !isOver(at);
    }

    /** Whether it has come to its end, or was closed, at a moment. */
    boolean isOver(OffsetDateTime at) {
        return (opened != null && isOver(opened.until(), at)) || isOver(closedAt, at);
    }

    /** Whether a moment is not before an end. */
    static boolean isOver(@Nullable OffsetDateTime end, OffsetDateTime at) {
        return end != null && !end.isAfter(at);
    }

    /** When the time of a coupon is over, its own or that of the campaign; null where it has no end. */
    @Nullable
    OffsetDateTime end(@Nullable OffsetDateTime own) {
        OffsetDateTime until = opened == null ? null : opened.until();
        if (own == null || until == null) {
            return own == null ? until : own;
        }
        return own.isBefore(until) ? own : until;
    }

    /** That a coupon of it is issued: from then on it is valid for as many days as the campaign says. */
    CouponIssued issued(CampaignId campaign, int serial, MemberId member, OffsetDateTime now) {
        Integer days = opened == null ? null : opened.daysAfterIssue();
        return new CouponIssued(campaign, serial, member, days == null ? null : now.plusDays(days));
    }

    private static Campaign evolve(Campaign campaign, OfCampaign event) {
        return switch (event) {
            case CampaignOpened opened -> new Campaign(opened, 0, null, null);
            case CodesGenerated codes ->
                new Campaign(campaign.opened, codes.first() + codes.count() - 1, campaign.closedAt,
                        campaign.remindDays);
            case ReminderSet reminder ->
                new Campaign(campaign.opened, campaign.generated, campaign.closedAt, reminder.daysBefore());
            case CampaignClosed closed ->
                new Campaign(campaign.opened, campaign.generated, closed.at(), campaign.remindDays);
        };
    }
}
