package io.tillbook.command.inventory;

import io.tillbook.api.inventory.InventoryCommand.AdjustStock;
import io.tillbook.command.checkout.ReturnPart;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Slice;
import java.util.List;

/** The commands of inventory. */
public final class InventoryCommands implements Slice {
    @Override
    public List<CommandHandling<?>> handlings() {
        return List.of(new CommandHandling<>("inventory.AdjustStock", AdjustStock.class, new AdjustStockDecider()));
    }

    /** Part of a sale: its goods go out of stock. */
    public static SalePart goodsIssue() {
        return new GoodsIssue();
    }

    /** Part of a return: its goods go back into stock. */
    public static ReturnPart goodsRestocked() {
        return new GoodsRestocked();
    }
}
