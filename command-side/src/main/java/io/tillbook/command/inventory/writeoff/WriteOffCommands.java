package io.tillbook.command.inventory.writeoff;

import io.tillbook.api.inventory.InventoryCommand.WriteOff;
import io.tillbook.api.inventory.InventoryCommand.WriteOffExpired;
import io.tillbook.api.inventory.InventoryPermissions;
import io.tillbook.api.inventory.WriteOffEvent.GoodsWrittenOff;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import java.util.List;

/** The write side of write-offs. */
public final class WriteOffCommands implements Slice {
    @Override
    public String capability() {
        return "inventory";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        return List.of(
                new CommandHandling<>("inventory.WriteOff", WriteOff.class, InventoryPermissions.WRITE_OFF,
                        new WriteOffDecider()),
                new CommandHandling<>("inventory.WriteOffExpired", WriteOffExpired.class,
                        InventoryPermissions.WRITE_OFF,
                        new WriteOffExpiredDecider()));
    }

    @Override
    public List<StoredType> events() {
        return List.of(StoredType.first("inventory.GoodsWrittenOff", GoodsWrittenOff.class));
    }
}
