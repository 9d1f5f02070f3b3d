package io.tillbook.command.transfers;

import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.transfers.ApproveLine;
import io.tillbook.api.transfers.ApprovedLine;
import io.tillbook.api.transfers.RequestedLine;
import io.tillbook.api.transfers.TransfersCommand.ApproveTransfer;
import io.tillbook.api.transfers.TransfersEvent.TransferApproved;
import io.tillbook.api.transfers.TransfersRejection;
import io.tillbook.api.transfers.TransfersRejection.ApprovalExceedsRequest;
import io.tillbook.api.transfers.TransfersRejection.NothingApproved;
import io.tillbook.api.transfers.TransfersRejection.TransferAlreadyApproved;
import io.tillbook.api.transfers.TransfersRejection.TransferAlreadyDispatched;
import io.tillbook.api.transfers.TransfersRejection.TransferAlreadyRejected;
import io.tillbook.api.transfers.TransfersRejection.UnknownTransfer;
import io.tillbook.api.transfers.TransfersRejection.UnknownTransferLine;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.transfers.Transfer.Requested;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lets goods that were requested be sent; an approval may cut a request, but not raise it. */
final class ApproveTransferDecider implements Decider<ApproveTransfer> {
    @Override
    public Footprint footprint(ApproveTransfer command, States known) {
        Footprint transfer = Footprint.none().writing(Transfer.at(command.transferId()));
        return switch (known.of(Transfer.at(command.transferId()))) {
            case Requested request -> transfer
                    .readingAll(request.lines().values().stream().map(line -> Product.at(line.sku())));
            case Transfer.Unknown _,Transfer.Approved _,Transfer.Rejected _ -> transfer;
            case Transfer.Dispatched _,Transfer.Closed _ -> transfer;
        };
    }

    @Override
    public Extent extent(ApproveTransfer command, States states) {
        return Transfer.source(states.of(Transfer.at(command.transferId())));
    }

    @Override
    public Decision decide(ApproveTransfer command, Occurrence occurrence, States states) {
        return switch (states.of(Transfer.at(command.transferId()))) {
            case Requested request -> decide(command, request, states);
            case Transfer.Unknown _ -> Decision.refused(new UnknownTransfer(command.transferId()));
            case Transfer.Approved _ -> Decision.refused(new TransferAlreadyApproved(command.transferId()));
            case Transfer.Rejected _ -> Decision.refused(new TransferAlreadyRejected(command.transferId()));
            case Transfer.Dispatched _,Transfer.Closed _ ->
                Decision.refused(new TransferAlreadyDispatched(command.transferId()));
        };
    }

    private static Decision decide(ApproveTransfer command, Requested request, States states) {
        return Rules
                .firstBroken(() -> Rules.firstOf(command.cuts(), line -> unknownLine(command, request, line)),
                        () -> Catalog.unknownProducts(command.cuts(), line -> Catalog.unknownProduct(states,
                                line(request, line).sku(), line.quantity())),
                        () -> Rules.firstOf(command.cuts(), line -> raised(request, line)),
                        () -> Rules.when(lines(command, request).stream().allMatch(line -> line.quantity().isZero()),
                                () -> new NothingApproved(command.transferId())))
                .orElseGet(() -> new Draft(states)
                        .add(Transfer.at(command.transferId()), approved(command, request))
                        .accepted());
    }

    private static Optional<TransfersRejection> unknownLine(ApproveTransfer command, Requested request,
            ApproveLine line) {
        return Rules.when(request.line(line.lineNo()).isEmpty(),
                () -> new UnknownTransferLine(command.transferId(), line.lineNo()));
    }

    private static Optional<TransfersRejection> raised(Requested request, ApproveLine line) {
        Quantity requested = line(request, line).quantity();
        return Rules.when(line.quantity().exceeds(requested),
                () -> new ApprovalExceedsRequest(line.lineNo(), line.quantity(), requested));
    }

    private static TransferApproved approved(ApproveTransfer command, Requested request) {
        return new TransferApproved(command.transferId(), request.from(), request.to(), command.approvedBy(),
                lines(command, request));
    }

    private static List<ApprovedLine> lines(ApproveTransfer command, Requested request) {
        Map<Integer, Quantity> cuts = command.cuts()
                .stream()
                .collect(Collectors.toMap(ApproveLine::lineNo, ApproveLine::quantity));
        return request.lines()
                .values()
                .stream()
                .map(line -> new ApprovedLine(line.lineNo(), line.sku(), line.quantity(),
                        cuts.getOrDefault(line.lineNo(), line.quantity())))
                .toList();
    }

    private static RequestedLine line(Requested request, ApproveLine line) {
        return request.line(line.lineNo()).orElseThrow();
    }
}
