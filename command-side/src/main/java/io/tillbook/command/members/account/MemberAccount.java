package io.tillbook.command.members.account;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.birthday.BirthdayEvent.BirthdayGreeted;
import io.tillbook.api.members.points.PointsAccount;
import io.tillbook.api.members.points.PointsMovement;
import io.tillbook.api.members.segment.SegmentEvent.SegmentsAssigned;
import io.tillbook.api.members.standing.MemberStanding;
import io.tillbook.api.members.tier.TierEvent;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;

/**
 * What a member has with the chain. Each part of it is folded from events of its own; they share a stream, so that a
 * purchase writes to one.
 *
 * @param points the member's points
 * @param standing what the member has spent, and what came of it
 */
public record MemberAccount(PointsAccount points, MemberStanding standing) {
    /** A member who has nothing. */
    public static final MemberAccount NONE = new MemberAccount(PointsAccount.NONE, MemberStanding.NONE);

    private static final int SNAPSHOT_EVERY = 100;
    private static final StreamType<MemberAccount> STREAM = StreamType.of("memberaccount", NONE)
            .on(PointsMovement.class, (account, moved) -> account.with(account.points.after(moved.change())))
            .on(TierEvent.OfMember.class, (account, event) -> account.with(account.standing.after(event)))
            .on(SegmentsAssigned.class, (account, assigned) -> account.with(account.standing.after(assigned)))
            .on(BirthdayGreeted.class, (account, greeted) -> account.with(account.standing.after(greeted)))
            .snapshotEvery(SNAPSHOT_EVERY, MemberAccount.class);

    /** The stream of a member's account. */
    public static StreamRef<MemberAccount> at(MemberId member) {
        return STREAM.at(member);
    }

    private MemberAccount with(PointsAccount other) {
        return new MemberAccount(other, standing);
    }

    private MemberAccount with(MemberStanding other) {
        return new MemberAccount(points, other);
    }
}
