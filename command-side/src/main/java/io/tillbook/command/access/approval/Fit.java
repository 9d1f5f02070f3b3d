package io.tillbook.command.access.approval;

import io.tillbook.api.access.ApprovalEvent.ApprovalGiven;
import io.tillbook.api.access.ApprovalEvent.ApprovalRequested;
import io.tillbook.api.access.ApprovalRejection.ApprovalExceeded;
import io.tillbook.api.access.ApprovalRejection.ApprovalExpired;
import io.tillbook.api.access.ApprovalRejection.ApprovalForSomethingElse;
import io.tillbook.api.access.ApprovalRejection.ApproverInvolved;
import io.tillbook.api.access.ApprovalRejection;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.Stake;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether what was approved is what somebody wants to do. */
record Fit(ApprovalRequested request, ApprovalGiven given) {
    /** What keeps the approval from being used. */
    Optional<ApprovalRejection> mismatch(String type, Stake stake, @Nullable LocationId location, Occurrence now) {
        return Stream.of(
                Rules.when(!now.receivedAt().isBefore(given.until()),
                        () -> new ApprovalExpired(given.approval(), given.until().atOffset(ZoneOffset.UTC))),
                differs("command", request.commandType(), type),
                differs("subject", request.subject(), stake.subject()),
                differs("location", text(request.location()), text(location)),
                differs("limit", request.limit(), stake.limit().id()),
                Rules.when(stake.amount().exceeds(request.amountMinor()),
                        () -> new ApprovalExceeded(given.approval(), request.amountMinor(), stake.amount())),
                Rules.when(isInvolved(stake, now), () -> new ApproverInvolved(given.approval(), given.approver())))
                .<ApprovalRejection>flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<ApprovalRejection> differs(String field, String approved, String wanted) {
        return Rules.when(!approved.equals(wanted),
                () -> new ApprovalForSomethingElse(given.approval(), field, approved, wanted));
    }

    private boolean isInvolved(Stake stake, Occurrence now) {
        EmployeeId sender = now.employee();
        Set<EmployeeId> others = Objects.requireNonNullElse(stake.involved(), Set.of());
        return given.approver().equals(sender) || others.contains(given.approver())
                || stake.authors().contains(given.approver());
    }

    private static String text(@Nullable LocationId location) {
        return location == null ? "of the whole chain" : location.value();
    }
}
