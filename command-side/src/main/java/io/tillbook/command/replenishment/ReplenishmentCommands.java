package io.tillbook.command.replenishment;

import io.tillbook.api.kernel.Permission;
import io.tillbook.api.replenishment.ReplenishmentCommand.SetStockPolicy;
import io.tillbook.api.replenishment.ReplenishmentCommand.SetSupply;
import io.tillbook.api.replenishment.ReplenishmentEvent.StockPolicySet;
import io.tillbook.api.replenishment.ReplenishmentEvent.SupplySet;
import io.tillbook.api.replenishment.ReplenishmentPermissions;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import java.util.List;

/** The write side of replenishment. */
public final class ReplenishmentCommands implements Slice {
    @Override
    public String capability() {
        return "replenishment";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        return List.of(
                new CommandHandling<>("replenishment.SetStockPolicy", SetStockPolicy.class,
                        ReplenishmentPermissions.PLAN,
                        new SetStockPolicyDecider()),
                new CommandHandling<>("replenishment.SetSupply", SetSupply.class, ReplenishmentPermissions.PLAN,
                        new SetSupplyDecider()));
    }

    @Override
    public List<Permission> permissions() {
        return ReplenishmentPermissions.ALL;
    }

    @Override
    public List<StoredType> events() {
        return List.of(StoredType.first("replenishment.StockPolicySet", StockPolicySet.class),
                StoredType.first("replenishment.SupplySet", SupplySet.class));
    }
}
