package io.tillbook.api.members.points;

import io.tillbook.api.kernel.Limit;
import java.util.List;

/** How much of points may be done without a second person. */
public final class PointsLimits {
    /** On the points that a command gives or takes. */
    public static final Limit ADJUSTED = new Limit("members.adjusted-points", PointsPermissions.ADJUST,
            "how many points a command gives to a member or takes: points, not minor units",
            PointsPermissions.ADJUST_FREELY);
    /** All of them. */
    public static final List<Limit> ALL = List.of(ADJUSTED);

    private PointsLimits() {}
}
