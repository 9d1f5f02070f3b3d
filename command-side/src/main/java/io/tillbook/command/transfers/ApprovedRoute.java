package io.tillbook.command.transfers;

import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.transfers.ApprovedLine;
import io.tillbook.api.transfers.DispatchLine;
import io.tillbook.api.transfers.RequestedLine;
import io.tillbook.api.transfers.TransfersCommand.DispatchTransfer;
import io.tillbook.api.transfers.TransfersRejection;
import io.tillbook.api.transfers.TransfersRejection.DispatchExceedsApproval;
import io.tillbook.api.transfers.TransfersRejection.ProductDiffersFromRequest;
import io.tillbook.api.transfers.TransfersRejection.RouteDiffersFromRequest;
import io.tillbook.api.transfers.TransfersRejection.TransferAlreadyDispatched;
import io.tillbook.api.transfers.TransfersRejection.TransferAlreadyRejected;
import io.tillbook.api.transfers.TransfersRejection.TransferNotApproved;
import io.tillbook.api.transfers.TransfersRejection.UnknownTransferLine;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.transfers.Transfer.Approved;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether goods may be sent: those that were requested as they were approved, others freely. */
final class ApprovedRoute {
    private ApprovedRoute() {}

    /** Rule: a transfer is sent once, and one that was requested is sent as it was approved. */
    static Optional<TransfersRejection> left(DispatchTransfer command, Transfer transfer) {
        return switch (transfer) {
            case Transfer.Unknown _ -> Optional.empty();
            case Transfer.Requested _ -> Optional.of(new TransferNotApproved(command.transferId()));
            case Approved approved -> left(command, approved);
            case Transfer.Rejected _ -> Optional.of(new TransferAlreadyRejected(command.transferId()));
            case Transfer.Dispatched _,Transfer.Closed _ ->
                Optional.of(new TransferAlreadyDispatched(command.transferId()));
        };
    }

    /** What of an approved transfer is not sent. */
    static List<RequestedLine> notSent(DispatchTransfer command, Transfer transfer) {
        return switch (transfer) {
            case Approved approved -> notSent(command, approved);
            case Transfer.Unknown _,Transfer.Requested _,Transfer.Rejected _ -> List.of();
            case Transfer.Dispatched _,Transfer.Closed _ -> List.of();
        };
    }

    private static Optional<TransfersRejection> left(DispatchTransfer command, Approved approved) {
        boolean otherRoute = !command.from().equals(approved.from()) || !command.to().equals(approved.to());
        return Stream
                .concat(Rules
                        .<TransfersRejection>when(otherRoute,
                                () -> new RouteDiffersFromRequest(command.transferId(), approved.from(),
                                        approved.to()))
                        .stream(),
                        command.lines().stream().flatMap(line -> differs(command, line, approved).stream()))
                .findFirst();
    }

    private static Optional<TransfersRejection> differs(DispatchTransfer command, DispatchLine line,
            Approved approved) {
        return approved.line(line.lineNo())
                .map(allowed -> differs(line, allowed))
                .orElseGet(() -> Optional.of(new UnknownTransferLine(command.transferId(), line.lineNo())));
    }

    private static Optional<TransfersRejection> differs(DispatchLine line, ApprovedLine allowed) {
        if (!line.sku().equals(allowed.sku())) {
            return Optional.of(new ProductDiffersFromRequest(line.lineNo(), line.sku(), allowed.sku()));
        }
        return Rules.when(line.quantity().exceeds(allowed.quantity()),
                () -> new DispatchExceedsApproval(line.lineNo(), line.quantity(), allowed.quantity()));
    }

    private static List<RequestedLine> notSent(DispatchTransfer command, Approved approved) {
        Map<Integer, Quantity> sent = command.lines()
                .stream()
                .collect(Collectors.toMap(DispatchLine::lineNo, DispatchLine::quantity));
        return approved.lines()
                .values()
                .stream()
                .filter(line -> line.quantity().exceeds(sent.getOrDefault(line.lineNo(), Quantity.ZERO)))
                .map(line -> new RequestedLine(line.lineNo(), line.sku(),
                        line.quantity().minus(sent.getOrDefault(line.lineNo(), Quantity.ZERO))))
                .toList();
    }
}
