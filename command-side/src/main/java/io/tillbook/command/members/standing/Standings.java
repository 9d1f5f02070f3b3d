package io.tillbook.command.members.standing;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.standing.MemberStanding;
import io.tillbook.api.members.tier.TierEvent.StandingTakenOver;
import io.tillbook.api.members.tier.TierReckoning;
import io.tillbook.api.pricing.basket.MemberFacts;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import io.tillbook.command.members.Member;
import io.tillbook.command.members.account.MemberAccount;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** How members stand, by their accounts. An id that was merged leads to the member of now. */
public final class Standings {
    private Standings() {}

    /** A footprint that reads the tiers of the chain. */
    public static Footprint readingTiers(Footprint footprint) {
        return footprint.reading(ChainTiers.STREAM);
    }

    /** The tier that a member had at a moment, who may have been merged since; null for none. */
    public static @Nullable String tierAt(OffsetDateTime moment, MemberId member, States states) {
        return of(states, Member.then(member, moment.toInstant(), states)).tiers()
                .tierAt(moment.toInstant(), moment.toLocalDate(), states.of(ChainTiers.STREAM).plan());
    }

    /** Another member was merged into this one: what that one has spent counts, and the higher tier is kept. */
    public static void takeOver(MemberId from, MemberId into, Instant at, Draft draft) {
        MemberStanding other = of(draft, from);
        TierReckoning before = reckoning(draft, into);
        OffsetDateTime then = at.atZone(before.plan().zone()).toOffsetDateTime();
        if (!other.equals(MemberStanding.NONE)) {
            add(before.after(new StandingTakenOver(into, from, other.tiers().spend(), other.tiers().firstBoughtAt(),
                    other.birthdays().weeks()), other.tiers(), then), draft);
            add(reckoning(draft, from).left(then), draft);
        }
    }

    /** How a member stands who is themselves. */
    static MemberStanding of(States states, MemberId member) {
        return states.of(MemberAccount.at(member)).standing();
    }

    /** A footprint that reads who a member is by now, and writes how they stand. */
    static Footprint writing(Footprint footprint, MemberId member, States known) {
        return Member.reading(footprint, member, known)
                .reading(ChainTiers.STREAM)
                .writing(MemberAccount.at(Member.current(member, known)));
    }

    /** A footprint that reads how a member stands, and stood before they were merged. */
    public static Footprint reading(Footprint footprint, MemberId member, States known) {
        return Member.reading(footprint, member, known)
                .reading(ChainTiers.STREAM)
                .readingAll(Member.followed(member, known).stream().map(MemberAccount::at));
    }

    /**
     * What prices are told of a member.
     *
     * @param pricedAt the moment whose prices hold: who was merged since is told of as before
     * @param paidAt when it is paid
     */
    static MemberFacts facts(MemberId member, ZonedDateTime pricedAt, Instant paidAt, States states) {
        MemberId buyer = Member.then(member, paidAt, states);
        boolean hasBought = states.of(Member.at(buyer)).boughtBefore()
                || of(states, buyer).tiers().hasBoughtBefore(paidAt);
        return of(states, Member.then(member, pricedAt.toInstant(), states))
                .facts(pricedAt, hasBought, states.of(ChainTiers.STREAM).plan());
    }

    /** Whether anything counts for a member who is themselves. */
    static boolean isActive(States states, MemberId member) {
        return Member.notActive(member, states).isEmpty();
    }

    /** What happens to a member, before it has. */
    static TierReckoning reckoning(States states, MemberId member) {
        return TierReckoning.of(member, states.of(ChainTiers.STREAM).plan(), of(states, member).tiers());
    }

    /** Adds what has happened to a member. */
    static void add(TierReckoning reckoned, Draft draft) {
        reckoned.events().forEach(event -> draft.add(MemberAccount.at(reckoned.member()), event));
    }
}
