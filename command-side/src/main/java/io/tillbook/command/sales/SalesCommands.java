package io.tillbook.command.sales;

import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Slice;
import java.util.List;

/** The commands of sales. */
public final class SalesCommands implements Slice {
    @Override
    public List<CommandHandling<?>> handlings() {
        return List.of(new CommandHandling<>("sales.CompleteSale", CompleteSale.class, new CompleteSaleDecider()));
    }
}
