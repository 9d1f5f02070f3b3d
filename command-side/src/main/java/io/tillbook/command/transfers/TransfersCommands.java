package io.tillbook.command.transfers;

import io.tillbook.api.transfers.TransfersCommand.ApproveTransfer;
import io.tillbook.api.transfers.TransfersCommand.CloseTransfer;
import io.tillbook.api.transfers.TransfersCommand.DispatchTransfer;
import io.tillbook.api.transfers.TransfersCommand.ReceiveTransfer;
import io.tillbook.api.transfers.TransfersCommand.RejectTransfer;
import io.tillbook.api.transfers.TransfersCommand.RequestTransfer;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Slice;
import java.util.List;

/** The commands of transfers. */
public final class TransfersCommands implements Slice {
    @Override
    public List<CommandHandling<?>> handlings() {
        return List.of(
                new CommandHandling<>("transfers.RequestTransfer", RequestTransfer.class,
                        new RequestTransferDecider()),
                new CommandHandling<>("transfers.ApproveTransfer", ApproveTransfer.class,
                        new ApproveTransferDecider()),
                new CommandHandling<>("transfers.RejectTransfer", RejectTransfer.class, new RejectTransferDecider()),
                new CommandHandling<>("transfers.DispatchTransfer", DispatchTransfer.class,
                        new DispatchTransferDecider()),
                new CommandHandling<>("transfers.ReceiveTransfer", ReceiveTransfer.class,
                        new ReceiveTransferDecider()),
                new CommandHandling<>("transfers.CloseTransfer", CloseTransfer.class, new CloseTransferDecider()));
    }
}
