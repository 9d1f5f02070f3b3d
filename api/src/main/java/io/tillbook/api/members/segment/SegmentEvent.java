package io.tillbook.api.members.segment;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.MemberId;
import java.time.OffsetDateTime;
import java.util.List;

/** What happened to segments. */
public sealed interface SegmentEvent extends Event {
    /**
     * A segment was defined, in place of what was said of it before.
     *
     * @param name what it is called
     * @param rule who is in it
     */
    record SegmentDefined(SegmentId segment, String name, SegmentRule rule) implements SegmentEvent {}

    /**
     * A segment has ended.
     *
     * @param reason why
     */
    record SegmentEnded(SegmentId segment, String reason) implements SegmentEvent {}

    /**
     * A member is in other segments than before.
     *
     * @param segments all of them now
     * @param joined those that the member was not in before
     * @param left those that the member is not in any more
     * @param at from when on
     */
    record SegmentsAssigned(MemberId member, List<SegmentId> segments, List<SegmentId> joined, List<SegmentId> left,
            OffsetDateTime at) implements SegmentEvent {
        /** Takes copies. */
        public SegmentsAssigned {
            segments = List.copyOf(segments);
            joined = List.copyOf(joined);
            left = List.copyOf(left);
        }
    }
}
