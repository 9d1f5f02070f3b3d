package io.tillbook.command.inventory.batch;

import io.tillbook.api.inventory.InventoryCommand.QuarantineBatch;
import io.tillbook.api.inventory.InventoryCommand.ReleaseBatch;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Slice;
import java.util.List;

/** The commands of quarantine. */
public final class BatchCommands implements Slice {
    @Override
    public List<CommandHandling<?>> handlings() {
        return List.of(
                new CommandHandling<>("inventory.QuarantineBatch", QuarantineBatch.class,
                        new QuarantineBatchDecider()),
                new CommandHandling<>("inventory.ReleaseBatch", ReleaseBatch.class, new ReleaseBatchDecider()));
    }
}
