package io.tillbook.command.inventory;

import io.tillbook.api.inventory.InventoryCommand.AdjustStock;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Slice;
import java.util.List;

/** The commands of inventory. */
public final class InventoryCommands implements Slice {
    @Override
    public List<CommandHandling<?>> handlings() {
        return List.of(new CommandHandling<>("inventory.AdjustStock", AdjustStock.class, new AdjustStockDecider()));
    }
}
