package io.tillbook.api.members.points;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.MemberId;

/** Something that changes the points of a member, on the member's account. */
public interface PointsMovement extends Event {
    /** Whose points. */
    MemberId member();

    /** What it changes, lot by lot. */
    PointsChange change();
}
