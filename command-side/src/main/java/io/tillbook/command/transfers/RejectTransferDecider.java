package io.tillbook.command.transfers;

import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.transfers.TransfersCommand.RejectTransfer;
import io.tillbook.api.transfers.TransfersEvent.TransferRejected;
import io.tillbook.api.transfers.TransfersRejection.TransferAlreadyDispatched;
import io.tillbook.api.transfers.TransfersRejection.TransferAlreadyRejected;
import io.tillbook.api.transfers.TransfersRejection.UnknownTransfer;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** Turns down a request as long as nothing has been sent. */
final class RejectTransferDecider implements Decider<RejectTransfer> {
    @Override
    public Footprint footprint(RejectTransfer command, States known) {
        return Footprint.none().writing(Transfer.at(command.transferId()));
    }

    @Override
    public Extent extent(RejectTransfer command, States states) {
        return Transfer.source(states.of(Transfer.at(command.transferId())));
    }

    @Override
    public Decision decide(RejectTransfer command, Occurrence occurrence, States states) {
        return switch (states.of(Transfer.at(command.transferId()))) {
            case Transfer.Requested request -> rejected(command, request.from(), request.to(), states);
            case Transfer.Approved approved -> rejected(command, approved.from(), approved.to(), states);
            case Transfer.Unknown _ -> Decision.refused(new UnknownTransfer(command.transferId()));
            case Transfer.Rejected _ -> Decision.refused(new TransferAlreadyRejected(command.transferId()));
            case Transfer.Dispatched _,Transfer.Closed _ ->
                Decision.refused(new TransferAlreadyDispatched(command.transferId()));
        };
    }

    private static Decision rejected(RejectTransfer command, LocationId from, LocationId to, States states) {
        return new Draft(states)
                .add(Transfer.at(command.transferId()),
                        new TransferRejected(command.transferId(), from, to, command.reason()))
                .accepted();
    }
}
