package io.tillbook.command.members.standing;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.members.segment.SegmentCommand.EndSegment;
import io.tillbook.api.members.segment.SegmentEvent.SegmentEnded;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.List;

/** Ends a segment. */
final class EndSegmentDecider implements Decider<EndSegment> {
    @Override
    public Footprint footprint(EndSegment command, States known) {
        return Footprint.none().writing(ChainSegments.STREAM);
    }

    @Override
    public Decision decide(EndSegment command, Occurrence occurrence, States states) {
        return Rules.firstBroken(() -> SegmentRules.unknown(List.of(command.segment()), states))
                .orElseGet(() -> new Draft(states)
                        .add(ChainSegments.STREAM, new SegmentEnded(command.segment(), command.reason()))
                        .accepted());
    }
}
