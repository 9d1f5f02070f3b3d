package io.tillbook.api.transfers;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to goods on their way; between dispatch and arrival the transfer itself holds quantity and value. */
public sealed interface TransfersEvent extends Event {
    /** The transfer. */
    TransferId transferId();

    /** Where the goods leave. */
    LocationId from();

    /** Where they go. */
    LocationId to();

    /** Goods that are on their way from now on. */
    default List<TransferredLine> departed() {
        return List.of();
    }

    /** Goods that are not on their way any more. */
    default List<TransferredLine> settled() {
        return List.of();
    }

    /** Goods are wanted from another location. */
    record TransferRequested(TransferId transferId, LocationId from, LocationId to, List<RequestedLine> lines,
            @Nullable LocalDate neededBy, @Nullable String note) implements TransfersEvent {}

    /**
     * Goods that were wanted may be sent.
     *
     * @param lines all lines of the request
     */
    record TransferApproved(TransferId transferId, LocationId from, LocationId to, @Nullable EmployeeId approvedBy,
            List<ApprovedLine> lines) implements TransfersEvent {}

    /** Goods that were wanted are not sent. */
    record TransferRejected(TransferId transferId, LocationId from, LocationId to, String reason)
            implements
            TransfersEvent {}

    /**
     * Goods left for another location.
     *
     * @param notSent what of an approved request was not sent and will not be; missing where there is nothing
     */
    record TransferDispatched(TransferId transferId, LocationId from, LocationId to, List<TransferredLine> lines,
            @Nullable List<RequestedLine> notSent) implements TransfersEvent {
        /** All goods that could leave have left. */
        public TransferDispatched(TransferId transferId, LocationId from, LocationId to,
                List<TransferredLine> lines) {
            this(transferId, from, to, lines, null);
        }

        @Override
        public List<TransferredLine> departed() {
            return lines;
        }

        /** What of an approved request was not sent. */
        public List<RequestedLine> heldBack() {
            return notSent == null ? List.of() : notSent;
        }
    }

    /** Goods arrived. */
    record TransferReceived(TransferId transferId, LocationId from, LocationId to, List<TransferredLine> lines)
            implements
            TransfersEvent {
        @Override
        public List<TransferredLine> settled() {
            return lines;
        }
    }

    /** Goods that had not arrived were given up. */
    record TransferShortfallRecorded(TransferId transferId, LocationId from, LocationId to, Shortfall shortfall,
            List<TransferredLine> lines) implements TransfersEvent {
        @Override
        public List<TransferredLine> settled() {
            return shortfall == Shortfall.IN_TRANSIT ? List.of() : lines;
        }
    }

    /** Goods that had not arrived are not waited for any more; nothing is on its way after that. */
    record TransferClosed(TransferId transferId, LocationId from, LocationId to, List<ClosedLine> lines)
            implements
            TransfersEvent {
        @Override
        public List<TransferredLine> settled() {
            return lines.stream().map(ClosedLine::goods).toList();
        }
    }
}
