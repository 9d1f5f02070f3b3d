package io.tillbook.command.transfers;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.transfers.TransferId;
import io.tillbook.api.transfers.TransferredLine;
import io.tillbook.api.transfers.TransfersEvent;
import io.tillbook.api.transfers.TransfersEvent.TransferDispatched;
import io.tillbook.api.transfers.TransfersEvent.TransferReceived;
import io.tillbook.api.transfers.TransfersEvent.TransferShortfallRecorded;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Goods between two locations: from dispatch until they arrive or are given up, the transfer holds their value. */
sealed interface Transfer {
    /** How its stream folds. */
    StreamType<Transfer> STREAM = StreamType.<Transfer>of("transfer", new Unknown())
            .on(TransfersEvent.class, Transfer::evolve);

    /** Nobody has dispatched it. */
    record Unknown() implements Transfer {}

    /**
     * It was dispatched.
     *
     * @param lines its lines by number, in order
     */
    record Dispatched(LocationId from, LocationId to, NavigableMap<Integer, TransitLine> lines) implements Transfer {
        Optional<TransitLine> line(int lineNo) {
            return Optional.ofNullable(lines.get(lineNo));
        }

        boolean isSettled() {
            return lines.values().stream().allMatch(line -> line.inTransit().isZero());
        }

        private Dispatched less(List<TransferredLine> settled) {
            NavigableMap<Integer, TransitLine> left = new TreeMap<>(lines);
            settled.forEach(line -> left.computeIfPresent(line.lineNo(), (_, before) -> before.less(line.quantity())));
            return new Dispatched(from, to, left);
        }
    }

    /** The stream of a transfer. */
    static StreamRef<Transfer> at(TransferId transfer) {
        return STREAM.at(transfer);
    }

    private static Transfer evolve(Transfer transfer, TransfersEvent event) {
        return switch (event) {
            case TransferDispatched dispatched -> dispatched(dispatched);
            case TransferReceived received -> settled(transfer, received.lines());
            case TransferShortfallRecorded shortfall -> settled(transfer, shortfall.lines());
        };
    }

    private static Transfer settled(Transfer transfer, List<TransferredLine> lines) {
        return switch (transfer) {
            case Dispatched dispatched -> dispatched.less(lines);
            case Unknown _ -> throw new IllegalStateException("goods arrived that were not dispatched");
        };
    }

    private static Transfer dispatched(TransferDispatched event) {
        Map<Integer, TransitLine> lines = new TreeMap<>();
        event.lines().forEach(line -> lines.put(line.lineNo(), TransitLine.of(line)));
        return new Dispatched(event.from(), event.to(), new TreeMap<>(lines));
    }
}
