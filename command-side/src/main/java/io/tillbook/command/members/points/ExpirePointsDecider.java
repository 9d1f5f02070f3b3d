package io.tillbook.command.members.points;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.members.points.PointsChange;
import io.tillbook.api.members.points.PointsCommand.ExpirePoints;
import io.tillbook.api.members.points.PointsEvent.PointsExpired;
import io.tillbook.api.members.points.PointsRejection.NothingToExpire;
import io.tillbook.api.members.points.PointsRejection.PointsNotOver;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.members.Member;
import io.tillbook.command.members.account.MemberAccount;
import java.time.LocalDate;

/** Writes points off whose last day is over everywhere. Nobody could have spent them since it was over there. */
final class ExpirePointsDecider implements Decider<ExpirePoints> {
    @Override
    public Footprint footprint(ExpirePoints command, States known) {
        return Member.reading(Footprint.none(), command.member(), known)
                .writing(MemberAccount.at(Member.current(command.member(), known)));
    }

    @Override
    public Decision decide(ExpirePoints command, Occurrence occurrence, States states) {
        MemberId member = Member.current(command.member(), states);
        LocalDate today = Dates.known(occurrence);
        PointsChange lost = states.of(MemberAccount.at(member)).points().expire(command.expiresOn(), today);
        return Rules
                .firstBroken(
                        () -> Rules.when(!command.expiresOn().isBefore(today),
                                () -> new PointsNotOver(member, command.expiresOn(), today)),
                        () -> Rules.when(lost.lots().isEmpty(),
                                () -> new NothingToExpire(member, command.expiresOn())))
                .orElseGet(() -> new Draft(states)
                        .add(MemberAccount.at(member),
                                new PointsExpired(member, command.expiresOn(), -lost.points(), lost))
                        .accepted());
    }
}
