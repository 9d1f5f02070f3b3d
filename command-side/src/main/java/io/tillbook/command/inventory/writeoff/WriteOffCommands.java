package io.tillbook.command.inventory.writeoff;

import io.tillbook.api.inventory.InventoryCommand.WriteOff;
import io.tillbook.api.inventory.InventoryCommand.WriteOffExpired;
import io.tillbook.api.inventory.InventoryLimits;
import io.tillbook.api.inventory.InventoryPermissions;
import io.tillbook.api.inventory.WriteOffEvent.GoodsWrittenOff;
import io.tillbook.api.inventory.WriteOffId;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.Stake;
import io.tillbook.command.kernel.StoredType;
import java.util.List;
import java.util.Optional;

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
                        new WriteOffDecider(), (command, accepted, _) -> writtenOff(command.writeOffId(), accepted)),
                new CommandHandling<>("inventory.WriteOffExpired", WriteOffExpired.class,
                        InventoryPermissions.WRITE_OFF,
                        new WriteOffExpiredDecider(),
                        (command, accepted, _) -> writtenOff(command.writeOffId(), accepted)));
    }

    private static Optional<Stake> writtenOff(WriteOffId id, Accepted accepted) {
        return accepted.happened(GoodsWrittenOff.class)
                .findFirst()
                .map(event -> Stake.of(id.value(), InventoryLimits.WRITE_OFF, event.totalMinor()));
    }

    @Override
    public List<StoredType> events() {
        return List.of(StoredType.first("inventory.GoodsWrittenOff", GoodsWrittenOff.class));
    }
}
