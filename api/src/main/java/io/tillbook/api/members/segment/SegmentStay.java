package io.tillbook.api.members.segment;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * For how long a member was in a segment.
 *
 * @param from since when
 * @param until the first moment after it; null where the member is in it still
 */
public record SegmentStay(SegmentId segment, OffsetDateTime from, @Nullable OffsetDateTime until) {
    /** Whether it is not over. */
    public boolean isOpen() {
        return until == null;
    }

    boolean includes(Instant moment) {
        return !from.toInstant().isAfter(moment) && (until == null || until.toInstant().isAfter(moment));
    }

    SegmentStay ended(OffsetDateTime at) {
        return new SegmentStay(segment, from, at);
    }
}
