package io.tillbook.command.purchasing;

import io.tillbook.api.purchasing.PurchasingCommand.CloseOrder;
import io.tillbook.api.purchasing.PurchasingCommand.PlaceOrder;
import io.tillbook.api.purchasing.PurchasingCommand.ReceiveGoods;
import io.tillbook.api.purchasing.PurchasingCommand.ReturnToSupplier;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Slice;
import java.util.List;

/** The commands of purchasing. */
public final class PurchasingCommands implements Slice {
    @Override
    public List<CommandHandling<?>> handlings() {
        return List.of(
                new CommandHandling<>("purchasing.ReceiveGoods", ReceiveGoods.class, new ReceiveGoodsDecider()),
                new CommandHandling<>("purchasing.PlaceOrder", PlaceOrder.class, new PlaceOrderDecider()),
                new CommandHandling<>("purchasing.CloseOrder", CloseOrder.class, new CloseOrderDecider()),
                new CommandHandling<>("purchasing.ReturnToSupplier", ReturnToSupplier.class,
                        new ReturnToSupplierDecider()));
    }
}
