package io.tillbook.query.access.approval;

import io.tillbook.api.access.ApprovalEvent.ApprovalDeclined;
import io.tillbook.api.access.ApprovalEvent.ApprovalGiven;
import io.tillbook.api.access.ApprovalEvent.ApprovalRequested;
import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Principal;
import io.tillbook.api.kernel.RecordedEvent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to do that somebody else has to approve, and what became of it.
 *
 * @param requestedPosition position of the event that asked for it
 * @param untilMillis until when it can be given, or used where it was; milliseconds since 1970, itself excluded
 */
record ApprovalView(ApprovalId id, ApprovalState state, long requestedPosition, String commandType, String subject,
        @Nullable LocationId location, String limit, Money amountMinor, @Nullable String note, long untilMillis,
        Step requested, @Nullable EmployeeId approver, @Nullable OffsetDateTime approvedAt, @Nullable Step declined,
        @Nullable String declinedBecause, @Nullable Step used) {

    /** Who has done something with it, and when. */
    record Step(@Nullable Principal by, OffsetDateTime at) {
        static Step of(Occurrence occurrence) {
            return new Step(occurrence.actor(), occurrence.receivedAt().atOffset(ZoneOffset.UTC));
        }
    }

    static ApprovalView of(RecordedEvent recorded, ApprovalRequested event) {
        return new ApprovalView(event.approval(), ApprovalState.REQUESTED, recorded.position(), event.commandType(),
                event.subject(), event.location(), event.limit(), event.amountMinor(), event.note(),
                event.until().toEpochMilli(), Step.of(recorded.occurrence()), null, null, null, null, null);
    }

    ApprovalView given(ApprovalGiven event, Occurrence occurrence) {
        return new ApprovalView(id, ApprovalState.GIVEN, requestedPosition, commandType, subject, location, limit,
                amountMinor, note, event.until().toEpochMilli(), requested, event.approver(), Step.of(occurrence).at(),
                declined, declinedBecause, used);
    }

    ApprovalView declined(ApprovalDeclined event, Occurrence occurrence) {
        return new ApprovalView(id, ApprovalState.DECLINED, requestedPosition, commandType, subject, location, limit,
                amountMinor, note, untilMillis, requested, approver, approvedAt, Step.of(occurrence), event.reason(),
                used);
    }

    ApprovalView used(Occurrence occurrence) {
        return new ApprovalView(id, ApprovalState.USED, requestedPosition, commandType, subject, location, limit,
                amountMinor, note, untilMillis, requested, approver, approvedAt, declined, declinedBecause,
                Step.of(occurrence));
    }

    OffsetDateTime until() {
        return Instant.ofEpochMilli(untilMillis).atOffset(ZoneOffset.UTC);
    }
}
