package io.tillbook.command.inventory.writeoff;

import io.tillbook.api.inventory.InventoryCommand.WriteOff;
import io.tillbook.api.inventory.InventoryCommand.WriteOffExpired;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Slice;
import java.util.List;

/** The commands of write-offs. */
public final class WriteOffCommands implements Slice {
    @Override
    public List<CommandHandling<?>> handlings() {
        return List.of(new CommandHandling<>("inventory.WriteOff", WriteOff.class, new WriteOffDecider()),
                new CommandHandling<>("inventory.WriteOffExpired", WriteOffExpired.class,
                        new WriteOffExpiredDecider()));
    }
}
