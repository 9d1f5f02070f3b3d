package io.tillbook.command.inventory.batch;

import io.tillbook.api.inventory.InventoryCommand.QuarantineBatch;
import io.tillbook.api.inventory.InventoryCommand.ReleaseBatch;
import io.tillbook.api.inventory.InventoryEvent.BatchQuarantined;
import io.tillbook.api.inventory.InventoryEvent.BatchReleased;
import io.tillbook.api.inventory.InventoryPermissions;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import java.util.List;

/** The write side of quarantine. */
public final class BatchCommands implements Slice {
    @Override
    public String capability() {
        return "inventory";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        return List.of(
                new CommandHandling<>("inventory.QuarantineBatch", QuarantineBatch.class,
                        InventoryPermissions.QUARANTINE,
                        new QuarantineBatchDecider()),
                new CommandHandling<>("inventory.ReleaseBatch", ReleaseBatch.class, InventoryPermissions.QUARANTINE,
                        new ReleaseBatchDecider()));
    }

    @Override
    public List<StoredType> events() {
        return List.of(StoredType.first("inventory.BatchQuarantined", BatchQuarantined.class),
                StoredType.first("inventory.BatchReleased", BatchReleased.class));
    }
}
