package io.tillbook.command.access.approval;

import io.tillbook.api.access.ApprovalCommand.DeclineApproval;
import io.tillbook.api.access.ApprovalEvent.ApprovalDeclined;
import io.tillbook.api.access.ApprovalRejection.ApprovalAlreadyUsed;
import io.tillbook.api.access.ApprovalRejection.ApprovalWasDeclined;
import io.tillbook.api.access.ApprovalRejection.UnknownApproval;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** Says no to what was not used yet. */
final class DeclineApprovalDecider implements Decider<DeclineApproval> {
    @Override
    public Footprint footprint(DeclineApproval command, States known) {
        return Footprint.none().writing(Approval.at(command.approvalId()));
    }

    @Override
    public Extent extent(DeclineApproval command, States states) {
        return Approval.extent(states.of(Approval.at(command.approvalId())));
    }

    @Override
    public Decision decide(DeclineApproval command, Occurrence occurrence, States states) {
        return switch (states.of(Approval.at(command.approvalId()))) {
            case Approval.Requested _,Approval.Given _ -> new Draft(states)
                    .add(Approval.at(command.approvalId()),
                            new ApprovalDeclined(command.approvalId(), command.reason()))
                    .accepted();
            case Approval.Unknown _ -> Decision.refused(new UnknownApproval(command.approvalId()));
            case Approval.Declined(String reason) -> Decision.refused(
                    new ApprovalWasDeclined(command.approvalId(), reason));
            case Approval.Used _ -> Decision.refused(new ApprovalAlreadyUsed(command.approvalId()));
        };
    }
}
