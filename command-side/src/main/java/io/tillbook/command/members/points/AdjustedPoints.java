package io.tillbook.command.members.points;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.members.points.PointsCommand.AdjustPoints;
import io.tillbook.api.members.points.PointsEvent.PointsAdjusted;
import io.tillbook.api.members.points.PointsLimits;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Stake;
import io.tillbook.command.kernel.Stakes;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/** How many points a command gives or takes. */
final class AdjustedPoints implements Stakes<AdjustPoints> {
    @Override
    public Optional<Stake> of(AdjustPoints command, Accepted accepted, States states) {
        return accepted.happened(PointsAdjusted.class)
                .findFirst()
                .map(adjusted -> Stake.of(adjusted.member().value(), PointsLimits.ADJUSTED,
                        Money.of(Math.abs(adjusted.points()))));
    }
}
