package io.tillbook.command.inventory;

import io.tillbook.api.inventory.InventoryCommand.AdjustStock;
import io.tillbook.api.inventory.InventoryEvent.CountRevised;
import io.tillbook.api.inventory.InventoryEvent.StockAdjusted;
import io.tillbook.api.inventory.InventoryEvent.StockCounted;
import io.tillbook.api.inventory.InventoryEvent.StockIssued;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.inventory.InventoryEvent.StockReserved;
import io.tillbook.api.inventory.InventoryEvent.StockUnreserved;
import io.tillbook.api.inventory.InventoryEvent.StockWentNegative;
import io.tillbook.api.inventory.InventoryLimits;
import io.tillbook.api.inventory.InventoryPermissions;
import io.tillbook.api.inventory.InventoryRejection;
import io.tillbook.api.kernel.Limit;
import io.tillbook.api.kernel.Permission;
import io.tillbook.command.checkout.ReturnPart;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.checkout.WithoutReceiptPart;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.NamedRejection;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.Stake;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StoredType;
import java.util.List;
import java.util.Optional;

/** The write side of inventory. */
public final class InventoryCommands implements Slice {
    @Override
    public String capability() {
        return "inventory";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        return List.of(new CommandHandling<>("inventory.AdjustStock", AdjustStock.class, InventoryPermissions.ADJUST,
                new AdjustStockDecider(), InventoryCommands::adjusted));
    }

    private static Optional<Stake> adjusted(AdjustStock command, Accepted accepted, States states) {
        return Optional.of(Stake.of(command.location().value() + "/" + command.sku().value(), InventoryLimits.ADJUST,
                Correction.worth(accepted)));
    }

    @Override
    public List<Permission> permissions() {
        return InventoryPermissions.ALL;
    }

    @Override
    public List<Limit> limits() {
        return InventoryLimits.ALL;
    }

    @Override
    public List<StoredType> events() {
        return List.of(StoredType.first("inventory.StockReceived", StockReceived.class),
                StoredType.first("inventory.StockIssued", StockIssued.class),
                StoredType.first("inventory.StockAdjusted", StockAdjusted.class),
                StoredType.first("inventory.StockWentNegative", StockWentNegative.class),
                StoredType.first("inventory.StockReserved", StockReserved.class),
                StoredType.first("inventory.StockUnreserved", StockUnreserved.class),
                StoredType.first("inventory.StockCounted", StockCounted.class),
                StoredType.first("inventory.CountRevised", CountRevised.class));
    }

    @Override
    public List<StoredType> snapshots() {
        return List.of(new StoredType("inventory.Stock", "4", Stock.class));
    }

    @Override
    public List<NamedRejection> rejections() {
        return NamedRejection.allOf(capability(), InventoryRejection.class);
    }

    /** Part of a sale: its goods go out of stock. */
    public static SalePart goodsIssue() {
        return new GoodsIssue();
    }

    /** Part of a return: its goods go back into stock. */
    public static ReturnPart goodsRestocked() {
        return new GoodsRestocked();
    }

    /** Part of a return without a receipt: its goods go back into stock. */
    public static WithoutReceiptPart restockedWithoutReceipt() {
        return new RestockedWithoutReceipt();
    }
}
