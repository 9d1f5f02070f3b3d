package io.tillbook.query.transfers;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.transfers.TransferId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transfer from request or dispatch on.
 *
 * @param begun position of its first event: its place among all transfers
 * @param lines its lines
 * @param neededBy the day by which it is needed, where the request says so
 * @param note what the request says beside that
 * @param approvedBy who approved it, where known
 * @param rejectionReason why it is not sent
 * @param dates when it got how far
 */
record TransferView(TransferId id, LocationId from, LocationId to, TransferState state, long begun,
        List<TransferLineView> lines, @Nullable LocalDate neededBy, @Nullable String note,
        @Nullable EmployeeId approvedBy, @Nullable String rejectionReason, Dates dates) {

    /** When a transfer got how far. */
    record Dates(@Nullable OffsetDateTime requestedAt, @Nullable OffsetDateTime approvedAt,
            @Nullable OffsetDateTime rejectedAt, @Nullable OffsetDateTime dispatchedAt,
            @Nullable OffsetDateTime closedAt) {

        static final Dates NONE = new Dates(null, null, null, null, null);

        Dates with(TransferState state, OffsetDateTime at) {
            return switch (state) {
                case REQUESTED -> new Dates(at, approvedAt, rejectedAt, dispatchedAt, closedAt);
                case APPROVED -> new Dates(requestedAt, at, rejectedAt, dispatchedAt, closedAt);
                case REJECTED -> new Dates(requestedAt, approvedAt, at, dispatchedAt, closedAt);
                case DISPATCHED -> new Dates(requestedAt, approvedAt, rejectedAt, at, closedAt);
                case CLOSED -> new Dates(requestedAt, approvedAt, rejectedAt, dispatchedAt, at);
            };
        }
    }

    TransferView reached(TransferState next, OffsetDateTime at, List<TransferLineView> after) {
        return new TransferView(id, from, to, next, begun, after, neededBy, note, approvedBy, rejectionReason,
                dates.with(next, at));
    }

    TransferView approvedBy(@Nullable EmployeeId who) {
        return new TransferView(id, from, to, state, begun, lines, neededBy, note, who, rejectionReason, dates);
    }

    TransferView because(String reason) {
        return new TransferView(id, from, to, state, begun, lines, neededBy, note, approvedBy, reason, dates);
    }

    /** With lines of which some have arrived or were given up; over when nothing is on its way any more. */
    TransferView settled(OffsetDateTime at, List<TransferLineView> after) {
        boolean isOver = after.stream().allMatch(line -> line.inTransit().quantity().isZero());
        return isOver
                ? reached(TransferState.CLOSED, at, after)
                : new TransferView(id, from, to, state, begun, after, neededBy, note, approvedBy, rejectionReason,
                        dates);
    }
}
