package io.tillbook.command.returns;

import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Slice;
import java.util.List;

/** The commands of returns. */
public final class ReturnsCommands implements Slice {
    @Override
    public List<CommandHandling<?>> handlings() {
        return List
                .of(new CommandHandling<>("returns.AcceptReturn", AcceptReturn.class, new AcceptReturnDecider()));
    }
}
