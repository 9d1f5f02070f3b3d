package io.tillbook.command.returns;

import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.returns.ReturnsEvent.SaleLinesReturned;
import io.tillbook.api.returns.ReturnsRejection;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.NamedRejection;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import java.util.List;

/** The write side of returns. */
public final class ReturnsCommands implements Slice {
    @Override
    public String capability() {
        return "returns";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        return List
                .of(new CommandHandling<>("returns.AcceptReturn", AcceptReturn.class, new AcceptReturnDecider()));
    }

    @Override
    public List<StoredType> events() {
        return List.of(StoredType.first("returns.ReturnAccepted", ReturnAccepted.class),
                StoredType.first("returns.SaleLinesReturned", SaleLinesReturned.class));
    }

    @Override
    public List<NamedRejection> rejections() {
        return NamedRejection.allOf(capability(), ReturnsRejection.class);
    }
}
