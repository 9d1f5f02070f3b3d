package io.tillbook.command.members.standing;

import io.tillbook.api.members.segment.SegmentEvent;
import io.tillbook.api.members.segment.Segments;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;

/** The segments of the chain: they share a stream, since members are looked at for all of them. */
final class ChainSegments {
    /** The stream; there is one. */
    static final StreamRef<Segments> STREAM =
            StreamType.of("segments", Segments.NONE).on(SegmentEvent.class, Segments::after).at();

    private ChainSegments() {}
}
