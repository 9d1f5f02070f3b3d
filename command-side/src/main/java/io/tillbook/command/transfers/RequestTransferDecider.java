package io.tillbook.command.transfers;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.transfers.TransfersCommand.RequestTransfer;
import io.tillbook.api.transfers.TransfersEvent.TransferRequested;
import io.tillbook.api.transfers.TransfersRejection;
import io.tillbook.api.transfers.TransfersRejection.TransferAlreadyDispatched;
import io.tillbook.api.transfers.TransfersRejection.TransferAlreadyRequested;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/** Writes down what a location wants from another. */
final class RequestTransferDecider implements Decider<RequestTransfer> {
    @Override
    public Footprint footprint(RequestTransfer command, States known) {
        return Footprint.none()
                .reading(Location.at(command.from()))
                .reading(Location.at(command.to()))
                .readingAll(command.lines().stream().map(line -> Product.at(line.sku())))
                .writing(Transfer.at(command.transferId()));
    }

    @Override
    public Decision decide(RequestTransfer command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> Catalog.unknownLocation(states, command.from()),
                        () -> Catalog.unknownLocation(states, command.to()),
                        () -> taken(command, states),
                        () -> Catalog.unknownProducts(command.lines(),
                                line -> Catalog.unknownProduct(states, line.sku(), line.quantity())))
                .orElseGet(() -> new Draft(states)
                        .add(Transfer.at(command.transferId()), requested(command))
                        .accepted());
    }

    private static Optional<TransfersRejection> taken(RequestTransfer command, States states) {
        return switch (states.of(Transfer.at(command.transferId()))) {
            case Transfer.Unknown _ -> Optional.empty();
            case Transfer.Requested _,Transfer.Approved _,Transfer.Rejected _ ->
                Optional.of(new TransferAlreadyRequested(command.transferId()));
            case Transfer.Dispatched _,Transfer.Closed _ ->
                Optional.of(new TransferAlreadyDispatched(command.transferId()));
        };
    }

    private static TransferRequested requested(RequestTransfer command) {
        return new TransferRequested(command.transferId(), command.from(), command.to(), command.lines(),
                command.neededBy(), command.note());
    }
}
