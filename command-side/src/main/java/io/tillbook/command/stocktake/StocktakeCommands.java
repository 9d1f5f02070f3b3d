package io.tillbook.command.stocktake;

import io.tillbook.api.kernel.Limit;
import io.tillbook.api.kernel.Permission;
import io.tillbook.api.stocktake.StocktakeCommand.ApproveStocktake;
import io.tillbook.api.stocktake.StocktakeCommand.CancelStocktake;
import io.tillbook.api.stocktake.StocktakeCommand.CountGoods;
import io.tillbook.api.stocktake.StocktakeCommand.OpenStocktake;
import io.tillbook.api.stocktake.StocktakeEvent.LinesCounted;
import io.tillbook.api.stocktake.StocktakeEvent.StocktakeApproved;
import io.tillbook.api.stocktake.StocktakeEvent.StocktakeCancelled;
import io.tillbook.api.stocktake.StocktakeEvent.StocktakeOpened;
import io.tillbook.api.stocktake.StocktakeLimits;
import io.tillbook.api.stocktake.StocktakePermissions;
import io.tillbook.api.stocktake.StocktakeRejection;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.NamedRejection;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import java.util.List;

/** The write side of stocktake. */
public final class StocktakeCommands implements Slice {
    @Override
    public String capability() {
        return "stocktake";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        return List.of(
                new CommandHandling<>("stocktake.Open", OpenStocktake.class, StocktakePermissions.OPEN,
                        new OpenStocktakeDecider()),
                new CommandHandling<>("stocktake.Count", CountGoods.class, StocktakePermissions.COUNT,
                        new CountGoodsDecider()),
                new CommandHandling<>("stocktake.Approve", ApproveStocktake.class, StocktakePermissions.APPROVE,
                        new ApproveStocktakeDecider(), new CorrectedBooks()),
                new CommandHandling<>("stocktake.Cancel", CancelStocktake.class, StocktakePermissions.OPEN,
                        new CancelStocktakeDecider()));
    }

    @Override
    public List<Permission> permissions() {
        return StocktakePermissions.ALL;
    }

    @Override
    public List<Limit> limits() {
        return StocktakeLimits.ALL;
    }

    @Override
    public List<StoredType> events() {
        return List.of(StoredType.first("stocktake.StocktakeOpened", StocktakeOpened.class),
                StoredType.first("stocktake.LinesCounted", LinesCounted.class),
                StoredType.first("stocktake.StocktakeApproved", StocktakeApproved.class),
                StoredType.first("stocktake.StocktakeCancelled", StocktakeCancelled.class));
    }

    @Override
    public List<NamedRejection> rejections() {
        return NamedRejection.allOf(capability(), StocktakeRejection.class);
    }
}
