package io.tillbook.command.purchasing;

import io.tillbook.api.kernel.Permission;
import io.tillbook.api.purchasing.PurchasingCommand.CloseOrder;
import io.tillbook.api.purchasing.PurchasingCommand.DescribeSupplier;
import io.tillbook.api.purchasing.PurchasingCommand.PlaceOrder;
import io.tillbook.api.purchasing.PurchasingCommand.ReceiveGoods;
import io.tillbook.api.purchasing.PurchasingCommand.ReturnToSupplier;
import io.tillbook.api.purchasing.PurchasingEvent.GoodsReceived;
import io.tillbook.api.purchasing.PurchasingEvent.GoodsReturnedToSupplier;
import io.tillbook.api.purchasing.PurchasingEvent.OrderClosed;
import io.tillbook.api.purchasing.PurchasingEvent.OrderDelivered;
import io.tillbook.api.purchasing.PurchasingEvent.OrderPlaced;
import io.tillbook.api.purchasing.PurchasingEvent.ReceiptLinesReturned;
import io.tillbook.api.purchasing.PurchasingEvent.SupplierDescribed;
import io.tillbook.api.purchasing.PurchasingPermissions;
import io.tillbook.api.purchasing.PurchasingRejection;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.NamedRejection;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import java.util.List;

/** The write side of purchasing. */
public final class PurchasingCommands implements Slice {
    @Override
    public String capability() {
        return "purchasing";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        return List.of(
                new CommandHandling<>("purchasing.ReceiveGoods", ReceiveGoods.class, PurchasingPermissions.RECEIVE,
                        new ReceiveGoodsDecider()),
                new CommandHandling<>("purchasing.PlaceOrder", PlaceOrder.class, PurchasingPermissions.ORDER,
                        new PlaceOrderDecider()),
                new CommandHandling<>("purchasing.CloseOrder", CloseOrder.class, PurchasingPermissions.ORDER,
                        new CloseOrderDecider()),
                new CommandHandling<>("purchasing.DescribeSupplier", DescribeSupplier.class,
                        PurchasingPermissions.MANAGE_SUPPLIERS, new DescribeSupplierDecider()),
                new CommandHandling<>("purchasing.ReturnToSupplier", ReturnToSupplier.class,
                        PurchasingPermissions.RETURN,
                        new ReturnToSupplierDecider()));
    }

    @Override
    public List<Permission> permissions() {
        return PurchasingPermissions.ALL;
    }

    @Override
    public List<StoredType> events() {
        return List.of(StoredType.first("purchasing.GoodsReceived", GoodsReceived.class),
                StoredType.first("purchasing.OrderPlaced", OrderPlaced.class),
                StoredType.first("purchasing.OrderDelivered", OrderDelivered.class),
                StoredType.first("purchasing.OrderClosed", OrderClosed.class),
                StoredType.first("purchasing.SupplierDescribed", SupplierDescribed.class),
                StoredType.first("purchasing.GoodsReturnedToSupplier", GoodsReturnedToSupplier.class),
                StoredType.first("purchasing.ReceiptLinesReturned", ReceiptLinesReturned.class));
    }

    @Override
    public List<NamedRejection> rejections() {
        return NamedRejection.allOf(capability(), PurchasingRejection.class);
    }
}
