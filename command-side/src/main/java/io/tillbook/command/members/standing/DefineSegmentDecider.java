package io.tillbook.command.members.standing;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.members.segment.SegmentCommand.DefineSegment;
import io.tillbook.api.members.segment.SegmentEvent.SegmentDefined;
import io.tillbook.api.members.segment.SegmentRejection.TooManySegments;
import io.tillbook.api.members.segment.Segments;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/** Defines a segment. What is as before changes nothing. */
final class DefineSegmentDecider implements Decider<DefineSegment> {
    @Override
    public Footprint footprint(DefineSegment command, States known) {
        return Footprint.none().writing(ChainSegments.STREAM);
    }

    @Override
    public Decision decide(DefineSegment command, Occurrence occurrence, States states) {
        Optional<SegmentDefined> before = states.of(ChainSegments.STREAM).find(command.segment());
        SegmentDefined defined = new SegmentDefined(command.segment(), command.name(), command.rule());
        return Rules.firstBroken(() -> full(before, states))
                .orElseGet(() -> before.filter(defined::equals).isPresent() ? new Draft(states).accepted()
                        : new Draft(states).add(ChainSegments.STREAM, defined).accepted());
    }

    private static Optional<TooManySegments> full(Optional<SegmentDefined> before, States states) {
        return Rules.when(before.isEmpty() && states.of(ChainSegments.STREAM).isFull(),
                () -> new TooManySegments(Segments.MOST));
    }
}
