package io.tillbook.command.transfers;

import io.tillbook.api.transfers.TransfersCommand.DispatchTransfer;
import io.tillbook.api.transfers.TransfersCommand.ReceiveTransfer;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Slice;
import java.util.List;

/** The commands of transfers. */
public final class TransfersCommands implements Slice {
    @Override
    public List<CommandHandling<?>> handlings() {
        return List.of(
                new CommandHandling<>("transfers.DispatchTransfer", DispatchTransfer.class,
                        new DispatchTransferDecider()),
                new CommandHandling<>("transfers.ReceiveTransfer", ReceiveTransfer.class,
                        new ReceiveTransferDecider()));
    }
}
