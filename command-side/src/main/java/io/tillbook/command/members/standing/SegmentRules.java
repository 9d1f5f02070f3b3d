package io.tillbook.command.members.standing;

import io.tillbook.api.members.segment.SegmentId;
import io.tillbook.api.members.segment.SegmentRejection.UnknownSegment;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.List;
import java.util.Optional;

/** The rules that commands about segments have to keep. */
final class SegmentRules {
    private SegmentRules() {}

    /** Rule: there are such segments. */
    static Optional<UnknownSegment> unknown(List<SegmentId> segments, States states) {
        return Rules.firstOf(segments, segment -> Rules.when(
                states.of(ChainSegments.STREAM).find(segment).isEmpty(), () -> new UnknownSegment(segment)));
    }
}
