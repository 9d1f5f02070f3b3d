package io.tillbook.command.access.approval;

import io.tillbook.api.access.ApprovalCommand.RequestApproval;
import io.tillbook.api.access.ApprovalEvent.ApprovalRequested;
import io.tillbook.api.access.ApprovalRejection.ApprovalAlreadyRequested;
import io.tillbook.api.access.ApprovalRejection.UnknownLimit;
import io.tillbook.api.access.ApprovalRejection;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.command.access.Limits;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.Duration;
import java.util.Optional;

/** Asks for each approval once. Nobody answers questions of yesterday. */
final class RequestApprovalDecider implements Decider<RequestApproval> {
    private static final Duration OPEN_FOR = Duration.ofHours(24);

    private final Limits limits;

    RequestApprovalDecider(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Footprint footprint(RequestApproval command, States known) {
        Footprint approval = Footprint.none().writing(Approval.at(command.approvalId()));
        LocationId location = command.location();
        return location == null ? approval : approval.reading(Location.at(location));
    }

    @Override
    public Decision decide(RequestApproval command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> alreadyRequested(command, states), () -> unknownLimit(command),
                        () -> unknownLocation(command, states))
                .orElseGet(() -> new Draft(states)
                        .add(Approval.at(command.approvalId()),
                                new ApprovalRequested(command.approvalId(), command.commandType(), command.subject(),
                                        command.location(), command.limit(), command.amountMinor(), command.note(),
                                        occurrence.receivedAt().plus(OPEN_FOR)))
                        .accepted());
    }

    private static Optional<ApprovalRejection> alreadyRequested(RequestApproval command, States states) {
        return switch (states.of(Approval.at(command.approvalId()))) {
            case Approval.Unknown _ -> Optional.empty();
            case Approval.Requested _,Approval.Given _,Approval.Declined _,Approval.Used _ ->
                Optional.of(new ApprovalAlreadyRequested(command.approvalId()));
        };
    }

    private Optional<ApprovalRejection> unknownLimit(RequestApproval command) {
        return Rules.when(limits.find(command.limit()).isEmpty(), () -> new UnknownLimit(command.limit()));
    }

    private static Optional<? extends Rejection> unknownLocation(RequestApproval command, States states) {
        LocationId location = command.location();
        return location == null ? Optional.empty() : Catalog.unknownLocation(states, location);
    }
}
