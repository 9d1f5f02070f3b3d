package io.tillbook.command.stocktake;

import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.stocktake.StocktakeCommand.CancelStocktake;
import io.tillbook.api.stocktake.StocktakeEvent.StocktakeCancelled;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** Gives an open stocktake up. */
final class CancelStocktakeDecider implements Decider<CancelStocktake> {
    @Override
    public Footprint footprint(CancelStocktake command, States known) {
        return Footprint.none().writing(Stocktake.at(command.stocktakeId()));
    }

    @Override
    public Extent extent(CancelStocktake command, States states) {
        return Stocktake.extent(states.of(Stocktake.at(command.stocktakeId())));
    }

    @Override
    public Decision decide(CancelStocktake command, Occurrence occurrence, States states) {
        return Stocktake.whenOpen(command.stocktakeId(), states,
                open -> new Draft(states)
                        .add(Stocktake.at(command.stocktakeId()),
                                new StocktakeCancelled(command.stocktakeId(), open.location(), command.reason()))
                        .accepted());
    }
}
