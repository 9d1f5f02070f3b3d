package io.tillbook.command.access.approval;

import io.tillbook.api.access.ApprovalCommand.Approve;
import io.tillbook.api.access.ApprovalEvent.ApprovalGiven;
import io.tillbook.api.access.ApprovalEvent.ApprovalRequested;
import io.tillbook.api.access.ApprovalRejection.ApprovalAlreadyGiven;
import io.tillbook.api.access.ApprovalRejection.ApprovalAlreadyUsed;
import io.tillbook.api.access.ApprovalRejection.ApprovalExpired;
import io.tillbook.api.access.ApprovalRejection.ApprovalWasDeclined;
import io.tillbook.api.access.ApprovalRejection.ApproverLimitExceeded;
import io.tillbook.api.access.ApprovalRejection.PersonNeeded;
import io.tillbook.api.access.ApprovalRejection.UnknownApproval;
import io.tillbook.api.access.ApprovalRejection;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.access.Limits;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Reach;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;

/** Lets people approve as much as they may do themselves. */
final class ApproveDecider implements Decider<Approve> {
    private static final Duration VALID_FOR = Duration.ofMinutes(5);

    private final Limits limits;

    ApproveDecider(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Footprint footprint(Approve command, States known) {
        return Footprint.none().writing(Approval.at(command.approvalId()));
    }

    @Override
    public Extent extent(Approve command, States states) {
        return Approval.extent(states.of(Approval.at(command.approvalId())));
    }

    @Override
    public Decision decide(Approve command, Occurrence occurrence, States states) {
        return decide(command, occurrence, Reach.EVERYWHERE, states);
    }

    @Override
    public Decision decide(Approve command, Occurrence occurrence, Reach reach, States states) {
        return switch (states.of(Approval.at(command.approvalId()))) {
            case Approval.Requested(ApprovalRequested request) -> approved(request, occurrence, reach, states);
            case Approval.Unknown _ -> Decision.refused(new UnknownApproval(command.approvalId()));
            case Approval.Given(ApprovalRequested _, ApprovalGiven given) -> Decision.refused(
                    new ApprovalAlreadyGiven(command.approvalId(), given.approver()));
            case Approval.Declined(String reason) -> Decision.refused(
                    new ApprovalWasDeclined(command.approvalId(), reason));
            case Approval.Used _ -> Decision.refused(new ApprovalAlreadyUsed(command.approvalId()));
        };
    }

    private Decision approved(ApprovalRequested request, Occurrence occurrence, Reach reach, States states) {
        EmployeeId approver = occurrence.employee();
        if (approver == null) {
            return Decision.refused(new PersonNeeded());
        }
        return Rules.firstBroken(() -> tooLate(request, occurrence), () -> tooMuch(request, reach))
                .orElseGet(() -> new Draft(states)
                        .add(Approval.at(request.approval()),
                                new ApprovalGiven(request.approval(), approver,
                                        occurrence.receivedAt().plus(VALID_FOR)))
                        .accepted());
    }

    private static Optional<ApprovalRejection> tooLate(ApprovalRequested request, Occurrence occurrence) {
        return Rules.when(!occurrence.receivedAt().isBefore(request.until()),
                () -> new ApprovalExpired(request.approval(), request.until().atOffset(ZoneOffset.UTC)));
    }

    private Optional<ApprovalRejection> tooMuch(ApprovalRequested request, Reach reach) {
        Optional<Money> most = limits.find(request.limit())
                .flatMap(limit -> reach.most(limit, Approval.extent(request)));
        boolean isAllowed = most.isPresent() && !request.amountMinor().exceeds(most.get());
        return Rules.when(!isAllowed,
                () -> new ApproverLimitExceeded(request.limit(), most.orElse(null), request.amountMinor()));
    }
}
