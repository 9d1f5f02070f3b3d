package io.tillbook.command.members.points;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.members.MemberEvent.MemberMergedInto;
import io.tillbook.api.members.MemberEvent.MembersMerged;
import io.tillbook.api.members.points.PointsAccount;
import io.tillbook.api.members.points.PointsCommand.MergeMembers;
import io.tillbook.api.members.points.PointsEvent.PointsMovedIn;
import io.tillbook.api.members.points.PointsEvent.PointsMovedOut;
import io.tillbook.api.members.points.PointsRejection.TooManyMerges;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.members.Member;
import io.tillbook.command.members.MergedProfile;
import io.tillbook.command.members.account.MemberAccount;
import io.tillbook.command.members.standing.Standings;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Makes two members one, in one append: who names the one means the other from then on, and all points go there with
 * their days. There is nothing left that could be taken apart again.
 */
final class MergeMembersDecider implements Decider<MergeMembers> {
    @Override
    public Footprint footprint(MergeMembers command, States known) {
        return MergedProfile.writing(Standings.readingTiers(Footprint.none()), command.from(), command.into(), known)
                .readingAll(Member.allIds(command.from(), known).map(Member::at))
                .writing(Member.at(command.from()))
                .writing(Member.at(command.into()))
                .writing(MemberAccount.at(command.from()))
                .writing(MemberAccount.at(command.into()));
    }

    @Override
    public Decision decide(MergeMembers command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> Member.notActive(command.from(), states),
                        () -> Member.notActive(command.into(), states), () -> tooMany(command, states))
                .orElseGet(() -> merged(command, occurrence, new Draft(states)));
    }

    private static Optional<TooManyMerges> tooMany(MergeMembers command, States states) {
        return Rules.when(Member.redirectsTo(command.from(), states) >= Member.MOST_REDIRECTS,
                () -> new TooManyMerges(command.from(), Member.MOST_REDIRECTS));
    }

    private static Decision merged(MergeMembers command, Occurrence occurrence, Draft draft) {
        LocalDate on = Dates.known(occurrence);
        boolean boughtBefore = draft.of(Member.at(command.from())).boughtBefore();
        draft.add(Member.at(command.from()),
                new MemberMergedInto(command.from(), command.into(), occurrence.receivedAt()))
                .add(Member.at(command.into()),
                        new MembersMerged(command.into(), command.from(), boughtBefore ? true : null));
        MergedProfile.takeOver(command.from(), command.into(), draft);
        PointsAccount from = points(command.from(), draft);
        if (!from.equals(PointsAccount.NONE)) {
            draft.add(MemberAccount.at(command.from()),
                    new PointsMovedOut(command.from(), command.into(), from.moveOut(on)))
                    .add(MemberAccount.at(command.into()), new PointsMovedIn(command.into(), command.from(),
                            points(command.into(), draft).moveIn(from, on)));
        }
        Standings.takeOver(command.from(), command.into(), occurrence.receivedAt(), draft);
        return draft.accepted();
    }

    private static PointsAccount points(MemberId member, States states) {
        return states.of(MemberAccount.at(member)).points();
    }
}
