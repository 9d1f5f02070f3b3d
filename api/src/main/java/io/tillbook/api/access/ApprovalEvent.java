package io.tillbook.api.access;

import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to approvals. */
public sealed interface ApprovalEvent extends Event {
    /** The approval. */
    ApprovalId approval();

    /**
     * Somebody's approval was asked for.
     *
     * @param commandType the command that it is for
     * @param subject what the command is about
     * @param location where
     * @param limit id of the limit that is exceeded
     * @param amountMinor how much is wanted, in minor units
     * @param note what whoever approves should know
     * @param until until when it can be given, itself excluded
     */
    record ApprovalRequested(ApprovalId approval, String commandType, String subject, @Nullable LocationId location,
            String limit, Money amountMinor, @Nullable String note, Instant until) implements ApprovalEvent {}

    /**
     * Somebody has approved it.
     *
     * @param approver who
     * @param until until when it can be used, itself excluded
     */
    record ApprovalGiven(ApprovalId approval, EmployeeId approver, Instant until) implements ApprovalEvent {}

    /** Somebody has said no, or has taken their approval back. */
    record ApprovalDeclined(ApprovalId approval, String reason) implements ApprovalEvent {}

    /**
     * A command went further than its sender may alone, since somebody has approved it; appended with the command's own
     * events.
     *
     * @param approver who has
     * @param amountMinor how far it went, in minor units
     */
    record ApprovalUsed(ApprovalId approval, EmployeeId approver, String commandType, String subject, String limit,
            Money amountMinor) implements ApprovalEvent {}
}
