package io.tillbook.command.members.points;

import io.tillbook.api.members.points.PointsEvent.PointsProgramDefined;
import io.tillbook.api.members.points.PointsPrograms;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;

/** The stream of all versions of the program. */
final class ChainPointsPrograms {
    /** The stream; there is one. */
    static final StreamRef<PointsPrograms> STREAM = StreamType.of("pointsprogram", PointsPrograms.NONE)
            .on(PointsProgramDefined.class, PointsPrograms::after)
            .at();

    private ChainPointsPrograms() {}
}
