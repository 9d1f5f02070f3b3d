package io.tillbook.api.transfers;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import java.util.List;

/** What happened to goods on their way; between dispatch and arrival the transfer itself holds quantity and value. */
public sealed interface TransfersEvent extends Event {
    /** Goods left for another location. */
    record TransferDispatched(TransferId transferId, LocationId from, LocationId to, List<TransferredLine> lines)
            implements
            TransfersEvent {}

    /** Goods arrived. */
    record TransferReceived(TransferId transferId, LocationId from, LocationId to, List<TransferredLine> lines)
            implements
            TransfersEvent {}

    /** Goods that had not arrived were given up. */
    record TransferShortfallRecorded(TransferId transferId, LocationId from, LocationId to, Shortfall shortfall,
            List<TransferredLine> lines) implements TransfersEvent {}
}
