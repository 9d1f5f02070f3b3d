package io.tillbook.server;

import io.tillbook.command.CheckoutOrder;
import io.tillbook.command.alerts.AlertsCommands;
import io.tillbook.command.catalog.CatalogCommands;
import io.tillbook.command.inventory.InventoryCommands;
import io.tillbook.command.inventory.batch.BatchCommands;
import io.tillbook.command.inventory.reservation.ReservationCommands;
import io.tillbook.command.inventory.writeoff.WriteOffCommands;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.purchasing.PurchasingCommands;
import io.tillbook.command.replenishment.ReplenishmentCommands;
import io.tillbook.command.stocktake.StocktakeCommands;
import io.tillbook.command.transfers.TransfersCommands;
import java.util.List;

/** All capabilities that take commands. */
public final class Slices {
    private static final List<Slice> ALL = List.of(
            new CatalogCommands(),
            new PurchasingCommands(),
            CheckoutOrder.sales(),
            CheckoutOrder.returns(),
            CheckoutOrder.held(),
            new InventoryCommands(),
            new ReservationCommands(),
            new BatchCommands(),
            new WriteOffCommands(),
            new TransfersCommands(),
            new StocktakeCommands(),
            new ReplenishmentCommands(),
            new AlertsCommands());

    private Slices() {}

    /** The commands of all capabilities. */
    public static List<CommandHandling<?>> handlings() {
        return ALL.stream().flatMap(slice -> slice.handlings().stream()).toList();
    }
}
