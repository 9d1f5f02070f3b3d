package io.tillbook.command.members.points;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.members.points.PointsCommand.AnnounceExpiry;
import io.tillbook.api.members.points.PointsEvent.PointsExpiryAnnounced;
import io.tillbook.api.members.points.PointsRejection.NothingToExpire;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.members.Member;
import io.tillbook.command.members.account.MemberAccount;
import java.time.LocalDate;

/** Announces that points will be lost, as long as there are such and their day is not over everywhere. */
final class AnnounceExpiryDecider implements Decider<AnnounceExpiry> {
    @Override
    public Footprint footprint(AnnounceExpiry command, States known) {
        return Member.reading(Footprint.none(), command.member(), known)
                .writing(MemberAccount.at(Member.current(command.member(), known)));
    }

    @Override
    public Decision decide(AnnounceExpiry command, Occurrence occurrence, States states) {
        MemberId member = Member.current(command.member(), states);
        LocalDate today = Dates.known(occurrence);
        LocalDate last = command.expiresOn();
        long points = last.isBefore(today) ? 0
                : states.of(MemberAccount.at(member)).points().expiring(last, last);
        return Rules
                .firstBroken(() -> Rules.when(points == 0, () -> new NothingToExpire(member, last)))
                .orElseGet(() -> new Draft(states)
                        .add(MemberAccount.at(member),
                                new PointsExpiryAnnounced(member, last, command.daysBefore(), points))
                        .accepted());
    }
}
