package io.tillbook.command.access.approval;

import io.tillbook.api.access.ApprovalEvent.ApprovalGiven;
import io.tillbook.api.access.ApprovalEvent.ApprovalRequested;
import io.tillbook.api.access.ApprovalEvent.ApprovalUsed;
import io.tillbook.api.access.ApprovalRejection.ApprovalAlreadyUsed;
import io.tillbook.api.access.ApprovalRejection.ApprovalMissing;
import io.tillbook.api.access.ApprovalRejection.ApprovalPending;
import io.tillbook.api.access.ApprovalRejection.ApprovalWasDeclined;
import io.tillbook.api.access.ApprovalRejection.UnknownApproval;
import io.tillbook.api.access.ApprovalRejection;
import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Decision.Refused;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Reach;
import io.tillbook.command.kernel.Stake;
import io.tillbook.command.kernel.Stakes;
import io.tillbook.command.kernel.States;
import org.jspecify.annotations.Nullable;

/**
 * Decides like another decider, and asks for the approval of a second person where that would be more than the sender
 * may do alone. The approval is used up in the same append.
 *
 * @param type published name of the command
 */
record ApprovedDecider<C extends Command>(String type, Decider<C> decider, Stakes<C> stakes) implements Decider<C> {
    /** A handling that asks for approvals, where its command may be limited. */
    static <C extends Command> CommandHandling<C> of(CommandHandling<C> handling) {
        Stakes<C> stakes = handling.stakes();
        return stakes == null
                ? handling
                : handling.decidedBy(new ApprovedDecider<>(handling.type(), handling.decider(), stakes));
    }

    @Override
    public Footprint footprint(C command, States known) {
        Footprint own = decider.footprint(command, known);
        ApprovalId approval = command.approval();
        return approval == null ? own : own.writing(Approval.at(approval));
    }

    @Override
    public Extent extent(C command, States states) {
        return decider.extent(command, states);
    }

    @Override
    public Decision setAside(C command, Occurrence occurrence, States states, Rejection reason) {
        return decider.setAside(command, occurrence, states, reason);
    }

    @Override
    public Decision decide(C command, Occurrence occurrence, States states) {
        return decide(command, occurrence, Reach.EVERYWHERE, states);
    }

    @Override
    public Decision decide(C command, Occurrence occurrence, Reach reach, States states) {
        return switch (decider.decide(command, occurrence, reach, states)) {
            case Refused refused -> refused;
            case Accepted accepted -> stakes.of(command, accepted, states)
                    .map(stake -> new Wish<>(this, command, occurrence, stake, extent(command, states)))
                    .filter(wish -> wish.exceeds(reach))
                    .map(wish -> wish.decide(accepted, reach, states))
                    .orElse(accepted);
        };
    }

    /**
     * Something that its sender may not do alone.
     *
     * @param extent what it concerns
     */
    private record Wish<C extends Command>(ApprovedDecider<C> asked, C command, Occurrence occurrence, Stake stake,
            Extent extent) {
        boolean exceeds(Reach reach) {
            return stake.involved() != null || stake.amount().exceeds(allowed(reach));
        }

        private Money allowed(Reach reach) {
            return stake.allowed(reach, extent);
        }

        Decision decide(Accepted accepted, Reach reach, States states) {
            ApprovalId named = command.approval();
            if (named == null) {
                return asked.stakes.unapproved(command, accepted, states, missing(reach));
            }
            return switch (states.of(Approval.at(named))) {
                case Approval.Given(ApprovalRequested request, ApprovalGiven given) -> new Fit(request, given)
                        .mismatch(asked.type, stake, location(), occurrence)
                        .map(reason -> unapproved(accepted, states, reason))
                        .orElseGet(() -> used(accepted, given, states));
                case Approval.Unknown _ -> unapproved(accepted, states, new UnknownApproval(named));
                case Approval.Requested _ -> unapproved(accepted, states, new ApprovalPending(named));
                case Approval.Declined(String reason) -> unapproved(accepted, states,
                        new ApprovalWasDeclined(named, reason));
                case Approval.Used _ -> unapproved(accepted, states, new ApprovalAlreadyUsed(named));
            };
        }

        private Decision unapproved(Accepted accepted, States states, ApprovalRejection reason) {
            return asked.stakes.unapproved(command, accepted, states, reason);
        }

        private ApprovalMissing missing(Reach reach) {
            return new ApprovalMissing(asked.type, stake.subject(), location(), stake.limit().id(),
                    stake.involved() == null ? allowed(reach) : null, stake.amount());
        }

        private Decision used(Accepted accepted, ApprovalGiven given, States states) {
            return new Draft(states).addAll(accepted)
                    .add(Approval.at(given.approval()), new ApprovalUsed(given.approval(), given.approver(),
                            asked.type, stake.subject(), stake.limit().id(), stake.amount()))
                    .accepted();
        }

        /** The one location that it concerns, if it is one. */
        private @Nullable LocationId location() {
            return switch (extent) {
                case Extent.Chain _ -> null;
                case Extent.Locations some -> some.ids().size() == 1 ? some.ids().iterator().next() : null;
            };
        }
    }
}
