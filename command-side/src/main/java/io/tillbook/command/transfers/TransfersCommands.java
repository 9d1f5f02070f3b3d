package io.tillbook.command.transfers;

import io.tillbook.api.kernel.Permission;
import io.tillbook.api.transfers.TransfersCommand.ApproveTransfer;
import io.tillbook.api.transfers.TransfersCommand.CloseTransfer;
import io.tillbook.api.transfers.TransfersCommand.DispatchTransfer;
import io.tillbook.api.transfers.TransfersCommand.ReceiveTransfer;
import io.tillbook.api.transfers.TransfersCommand.RejectTransfer;
import io.tillbook.api.transfers.TransfersCommand.RequestTransfer;
import io.tillbook.api.transfers.TransfersEvent.TransferApproved;
import io.tillbook.api.transfers.TransfersEvent.TransferClosed;
import io.tillbook.api.transfers.TransfersEvent.TransferDispatched;
import io.tillbook.api.transfers.TransfersEvent.TransferReceived;
import io.tillbook.api.transfers.TransfersEvent.TransferRejected;
import io.tillbook.api.transfers.TransfersEvent.TransferRequested;
import io.tillbook.api.transfers.TransfersEvent.TransferShortfallRecorded;
import io.tillbook.api.transfers.TransfersPermissions;
import io.tillbook.api.transfers.TransfersRejection;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.NamedRejection;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import java.util.List;

/** The write side of transfers. */
public final class TransfersCommands implements Slice {
    @Override
    public String capability() {
        return "transfers";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        return List.of(
                new CommandHandling<>("transfers.RequestTransfer", RequestTransfer.class, TransfersPermissions.REQUEST,
                        new RequestTransferDecider()),
                new CommandHandling<>("transfers.ApproveTransfer", ApproveTransfer.class, TransfersPermissions.APPROVE,
                        new ApproveTransferDecider()),
                new CommandHandling<>("transfers.RejectTransfer", RejectTransfer.class, TransfersPermissions.APPROVE,
                        new RejectTransferDecider()),
                new CommandHandling<>("transfers.DispatchTransfer", DispatchTransfer.class, TransfersPermissions.MOVE,
                        new DispatchTransferDecider()),
                new CommandHandling<>("transfers.ReceiveTransfer", ReceiveTransfer.class, TransfersPermissions.MOVE,
                        new ReceiveTransferDecider()),
                new CommandHandling<>("transfers.CloseTransfer", CloseTransfer.class, TransfersPermissions.CLOSE,
                        new CloseTransferDecider()));
    }

    @Override
    public List<Permission> permissions() {
        return TransfersPermissions.ALL;
    }

    @Override
    public List<StoredType> events() {
        return List.of(StoredType.first("transfers.TransferDispatched", TransferDispatched.class),
                StoredType.first("transfers.TransferReceived", TransferReceived.class),
                StoredType.first("transfers.TransferShortfallRecorded", TransferShortfallRecorded.class),
                StoredType.first("transfers.TransferRequested", TransferRequested.class),
                StoredType.first("transfers.TransferApproved", TransferApproved.class),
                StoredType.first("transfers.TransferRejected", TransferRejected.class),
                StoredType.first("transfers.TransferClosed", TransferClosed.class));
    }

    @Override
    public List<NamedRejection> rejections() {
        return NamedRejection.allOf(capability(), TransfersRejection.class);
    }
}
