package io.tillbook.command.replenishment;

import io.tillbook.api.replenishment.ReplenishmentCommand.SetStockPolicy;
import io.tillbook.api.replenishment.ReplenishmentCommand.SetSupply;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Slice;
import java.util.List;

/** The commands of replenishment. */
public final class ReplenishmentCommands implements Slice {
    @Override
    public List<CommandHandling<?>> handlings() {
        return List.of(
                new CommandHandling<>("replenishment.SetStockPolicy", SetStockPolicy.class,
                        new SetStockPolicyDecider()),
                new CommandHandling<>("replenishment.SetSupply", SetSupply.class, new SetSupplyDecider()));
    }
}
