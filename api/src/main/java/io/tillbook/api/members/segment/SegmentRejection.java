package io.tillbook.api.members.segment;

import io.tillbook.api.kernel.Rejection;

/** Why commands about segments are refused. */
public sealed interface SegmentRejection extends Rejection {
    /** There is no such segment. */
    record UnknownSegment(SegmentId segment) implements SegmentRejection {
        @Override
        public String detail() {
            return "There is no segment " + segment.value() + ".";
        }
    }

    /** There are as many as members can be looked at for. */
    record TooManySegments(int most) implements SegmentRejection {
        @Override
        public String detail() {
            return "There are " + most + " segments already; end one that nobody needs.";
        }
    }
}
