package io.tillbook.command.members.standing;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.members.segment.SegmentCommand.AssignSegments;
import io.tillbook.api.members.segment.SegmentEvent.SegmentsAssigned;
import io.tillbook.api.members.segment.SegmentId;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.members.Member;
import io.tillbook.command.members.account.MemberAccount;
import java.time.ZoneOffset;
import java.util.List;

/** Records in which segments a member is, where that is not what was recorded before. */
final class AssignSegmentsDecider implements Decider<AssignSegments> {
    @Override
    public Footprint footprint(AssignSegments command, States known) {
        return Standings.writing(Footprint.none(), command.member(), known).reading(ChainSegments.STREAM);
    }

    @Override
    public Decision decide(AssignSegments command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> Member.notActive(command.member(), states),
                        () -> SegmentRules.unknown(command.segments(), states))
                .orElseGet(() -> assigned(command, occurrence, states));
    }

    private static Decision assigned(AssignSegments command, Occurrence occurrence, States states) {
        MemberId member = command.member();
        List<SegmentId> before = Standings.of(states, member).segments().current();
        List<SegmentId> now = command.segments().stream().sorted().toList();
        Draft draft = new Draft(states);
        return before.equals(now) ? draft.accepted()
                : draft.add(MemberAccount.at(member), new SegmentsAssigned(member, now, without(now, before),
                        without(before, now), occurrence.receivedAt().atOffset(ZoneOffset.UTC))).accepted();
    }

    private static List<SegmentId> without(List<SegmentId> some, List<SegmentId> others) {
        return some.stream().filter(each -> !others.contains(each)).toList();
    }
}
