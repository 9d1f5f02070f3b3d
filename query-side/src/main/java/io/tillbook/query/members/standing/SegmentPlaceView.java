package io.tillbook.query.members.standing;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.segment.SegmentId;
import org.jspecify.annotations.Nullable;

/**
 * That a member is in a segment.
 *
 * @param segment which one; null where the member is in it no longer
 */
record SegmentPlaceView(@Nullable SegmentId segment, MemberId member) {}
