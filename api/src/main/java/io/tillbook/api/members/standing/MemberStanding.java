package io.tillbook.api.members.standing;

import io.tillbook.api.members.birthday.BirthdayEvent.BirthdayGreeted;
import io.tillbook.api.members.birthday.Celebrated;
import io.tillbook.api.members.segment.SegmentEvent.SegmentsAssigned;
import io.tillbook.api.members.segment.SegmentStays;
import io.tillbook.api.members.tier.TierEvent.StandingTakenOver;
import io.tillbook.api.members.tier.TierEvent;
import io.tillbook.api.members.tier.TierPlan;
import io.tillbook.api.members.tier.TierStanding;
import io.tillbook.api.pricing.basket.MemberFacts;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * How a member stands with the chain: what the ledger says of them, and prices may ask for.
 *
 * @param tiers what was spent, and the tier that came of it
 * @param segments in which segments they are
 * @param birthdays for which birthdays they were greeted
 */
public record MemberStanding(TierStanding tiers, SegmentStays segments, Celebrated birthdays) {
    /** Of somebody who has bought nothing. */
    public static final MemberStanding NONE =
            new MemberStanding(TierStanding.NONE, SegmentStays.NONE, Celebrated.NONE);

    /** After something happened to what was spent, or to the tier. */
    public MemberStanding after(TierEvent.OfMember event) {
        Celebrated celebrated = event instanceof StandingTakenOver over ? birthdays.with(over.birthdays()) : birthdays;
        return new MemberStanding(tiers.after(event), segments, celebrated);
    }

    /** After other segments were assigned. */
    public MemberStanding after(SegmentsAssigned assigned) {
        return new MemberStanding(tiers, segments.after(assigned), birthdays);
    }

    /** After a greeting. */
    public MemberStanding after(BirthdayGreeted greeted) {
        return new MemberStanding(tiers, segments, birthdays.after(greeted));
    }

    /**
     * What prices are told of the member.
     *
     * @param pricedAt the moment whose prices hold, by the clock of the store
     * @param hasBought whether the member has bought something before it is paid
     * @param plan the tiers of the chain, by which reviews are done that are still to come
     */
    public MemberFacts facts(ZonedDateTime pricedAt, boolean hasBought, TierPlan plan) {
        Instant moment = pricedAt.toInstant();
        return new MemberFacts(tiers.tierAt(moment, pricedAt.toLocalDate(), plan), segments.at(moment), null,
                birthdays.isOn(pricedAt.toLocalDate()), hasBought, Set.of());
    }
}
