package io.tillbook.command.members.standing;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.birthday.BirthdayEvent.BirthdayGreeted;
import io.tillbook.api.members.segment.SegmentEvent.SegmentsAssigned;
import io.tillbook.api.members.standing.MemberStanding;
import io.tillbook.api.members.tier.TierEvent;
import io.tillbook.api.members.tier.TierReckoning;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import io.tillbook.command.members.Member;

/** The streams of how members stand. An id that was merged leads to the member of now. */
final class Standings {
    private static final int SNAPSHOT_EVERY = 100;
    private static final StreamType<MemberStanding> STREAM = StreamType.of("memberstanding", MemberStanding.NONE)
            .on(TierEvent.OfMember.class, MemberStanding::after)
            .on(SegmentsAssigned.class, MemberStanding::after)
            .on(BirthdayGreeted.class, MemberStanding::after)
            .snapshotEvery(SNAPSHOT_EVERY, MemberStanding.class);

    private Standings() {}

    /** The stream of a member who is themselves. */
    static StreamRef<?> at(MemberId member) {
        return STREAM.at(member);
    }

    /** How a member stands who is themselves. */
    static MemberStanding of(States states, MemberId member) {
        return states.of(STREAM.at(member));
    }

    /** A footprint that reads who a member is by now, and writes how they stand. */
    static Footprint writing(Footprint footprint, MemberId member, States known) {
        return Member.reading(footprint, member, known)
                .reading(ChainTiers.STREAM)
                .writing(at(Member.current(member, known)));
    }

    /** A footprint that reads how a member stands. */
    static Footprint reading(Footprint footprint, MemberId member, States known) {
        return Member.reading(footprint, member, known)
                .reading(ChainTiers.STREAM)
                .reading(at(Member.current(member, known)));
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
        reckoned.events().forEach(event -> draft.add(STREAM.at(reckoned.member()), event));
    }
}
