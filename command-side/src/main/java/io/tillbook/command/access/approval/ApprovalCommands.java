package io.tillbook.command.access.approval;

import io.tillbook.api.access.AccessPermissions;
import io.tillbook.api.access.ApprovalCommand.Approve;
import io.tillbook.api.access.ApprovalCommand.DeclineApproval;
import io.tillbook.api.access.ApprovalCommand.RequestApproval;
import io.tillbook.api.access.ApprovalEvent.ApprovalDeclined;
import io.tillbook.api.access.ApprovalEvent.ApprovalGiven;
import io.tillbook.api.access.ApprovalEvent.ApprovalRequested;
import io.tillbook.api.access.ApprovalEvent.ApprovalUsed;
import io.tillbook.api.access.ApprovalRejection;
import io.tillbook.api.kernel.Command;
import io.tillbook.command.access.Limits;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.NamedRejection;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import java.util.List;
import java.util.stream.Stream;

/** The write side of approvals. */
public final class ApprovalCommands implements Slice {
    private final Limits limits;

    /** @param limits all there are */
    public ApprovalCommands(Limits limits) {
        this.limits = limits;
    }

    /** A handling that asks for approvals, where its command may be limited. */
    public static <C extends Command> CommandHandling<C> asking(CommandHandling<C> handling) {
        return ApprovedDecider.of(handling);
    }

    @Override
    public String capability() {
        return "access";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        return List.of(
                new CommandHandling<>("access.RequestApproval", RequestApproval.class,
                        AccessPermissions.REQUEST_APPROVAL, new RequestApprovalDecider(limits)),
                new CommandHandling<>("access.Approve", Approve.class, AccessPermissions.APPROVE,
                        new ApproveDecider(limits)),
                new CommandHandling<>("access.DeclineApproval", DeclineApproval.class, AccessPermissions.APPROVE,
                        new DeclineApprovalDecider()));
    }

    @Override
    public List<StoredType> events() {
        return Stream.of(ApprovalRequested.class, ApprovalGiven.class, ApprovalDeclined.class, ApprovalUsed.class)
                .map(event -> StoredType.first("access." + event.getSimpleName(), event))
                .toList();
    }

    @Override
    public List<NamedRejection> rejections() {
        return NamedRejection.allOf(capability(), ApprovalRejection.class);
    }
}
