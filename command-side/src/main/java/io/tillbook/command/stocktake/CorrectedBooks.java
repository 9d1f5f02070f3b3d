package io.tillbook.command.stocktake;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.stocktake.StocktakeCommand.ApproveStocktake;
import io.tillbook.api.stocktake.StocktakeLimits;
import io.tillbook.command.inventory.Correction;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Stake;
import io.tillbook.command.kernel.Stakes;
import io.tillbook.command.kernel.States;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How much an approved stocktake corrects the books; whoever has counted approves no more than the tolerance. */
final class CorrectedBooks implements Stakes<ApproveStocktake> {
    @Override
    public Optional<Stake> of(ApproveStocktake command, Accepted accepted, States states) {
        return switch (states.of(Stocktake.at(command.stocktakeId()))) {
            case Stocktake.Open open -> Optional.of(new Stake(command.stocktakeId().value(), StocktakeLimits.VARIANCE,
                    Correction.worth(accepted), involved(command, open, states)));
            case Stocktake.Unknown _,Stocktake.Approved _,Stocktake.Cancelled _ -> Optional.empty();
        };
    }

    private static @Nullable Set<EmployeeId> involved(ApproveStocktake command, Stocktake.Open open, States states) {
        return command.approval() == null || ApproveStocktakeDecider.beyondTolerance(open, states).isEmpty()
                ? null
                : open.lines().counters();
    }
}
