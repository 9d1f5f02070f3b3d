package io.tillbook.command.stocktake;

import io.tillbook.api.stocktake.StocktakeCommand.ApproveStocktake;
import io.tillbook.api.stocktake.StocktakeCommand.CancelStocktake;
import io.tillbook.api.stocktake.StocktakeCommand.CountGoods;
import io.tillbook.api.stocktake.StocktakeCommand.OpenStocktake;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Slice;
import java.util.List;

/** The commands of stocktake. */
public final class StocktakeCommands implements Slice {
    @Override
    public List<CommandHandling<?>> handlings() {
        return List.of(
                new CommandHandling<>("stocktake.Open", OpenStocktake.class, new OpenStocktakeDecider()),
                new CommandHandling<>("stocktake.Count", CountGoods.class, new CountGoodsDecider()),
                new CommandHandling<>("stocktake.Approve", ApproveStocktake.class, new ApproveStocktakeDecider()),
                new CommandHandling<>("stocktake.Cancel", CancelStocktake.class, new CancelStocktakeDecider()));
    }
}
