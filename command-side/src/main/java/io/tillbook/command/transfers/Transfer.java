package io.tillbook.command.transfers;

import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.transfers.ApprovedLine;
import io.tillbook.api.transfers.ClosedLine;
import io.tillbook.api.transfers.RequestedLine;
import io.tillbook.api.transfers.TransferId;
import io.tillbook.api.transfers.TransferredLine;
import io.tillbook.api.transfers.TransfersEvent;
import io.tillbook.api.transfers.TransfersEvent.TransferApproved;
import io.tillbook.api.transfers.TransfersEvent.TransferClosed;
import io.tillbook.api.transfers.TransfersEvent.TransferDispatched;
import io.tillbook.api.transfers.TransfersEvent.TransferReceived;
import io.tillbook.api.transfers.TransfersEvent.TransferRejected;
import io.tillbook.api.transfers.TransfersEvent.TransferRequested;
import io.tillbook.api.transfers.TransfersEvent.TransferShortfallRecorded;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Goods between two locations: from dispatch until they arrive or are given up, the transfer holds their value. */
sealed interface Transfer {
    /** How its stream folds. */
    StreamType<Transfer> STREAM = StreamType.<Transfer>of("transfer", new Unknown())
            .on(TransfersEvent.class, Transfer::evolve);

    /** Nobody has asked for it or dispatched it. */
    record Unknown() implements Transfer {}

    /**
     * Somebody wants it.
     *
     * @param lines what is wanted, by line number, in order
     */
    record Requested(LocationId from, LocationId to, NavigableMap<Integer, RequestedLine> lines) implements Transfer {
        Optional<RequestedLine> line(int lineNo) {
            return Optional.ofNullable(lines.get(lineNo));
        }
    }

    /**
     * It may be sent.
     *
     * @param lines what may be sent, by line number, in order
     */
    record Approved(LocationId from, LocationId to, NavigableMap<Integer, ApprovedLine> lines) implements Transfer {
        Optional<ApprovedLine> line(int lineNo) {
            return Optional.ofNullable(lines.get(lineNo));
        }
    }

    /** It is not sent. */
    record Rejected() implements Transfer {}

    /**
     * Goods are on their way.
     *
     * @param lines its lines by number, in order
     */
    record Dispatched(LocationId from, LocationId to, NavigableMap<Integer, TransitLine> lines) implements Transfer {
        Optional<TransitLine> line(int lineNo) {
            return Optional.ofNullable(lines.get(lineNo));
        }

        private Transfer less(List<TransferredLine> settled) {
            NavigableMap<Integer, TransitLine> left = new TreeMap<>(lines);
            settled.forEach(line -> left.computeIfPresent(line.lineNo(), (_, before) -> before.less(line.quantity())));
            boolean isOver = left.values().stream().allMatch(line -> line.inTransit().isZero());
            return isOver ? new Closed() : new Dispatched(from, to, left);
        }
    }

    /** All goods arrived or were given up. */
    record Closed() implements Transfer {}

    /** Where its goods come from; nowhere where it is over. */
    static Extent source(Transfer transfer) {
        return Extent.atAll(ends(transfer).limit(1));
    }

    /** Where its goods go; nowhere where it is over. */
    static Extent destination(Transfer transfer) {
        return Extent.atAll(ends(transfer).skip(1));
    }

    /** Where its goods come from and where they go; nowhere where it is over. */
    static Extent bothEnds(Transfer transfer) {
        return Extent.atAll(ends(transfer));
    }

    private static Stream<LocationId> ends(Transfer transfer) {
        return switch (transfer) {
            case Requested requested -> Stream.of(requested.from(), requested.to());
            case Approved approved -> Stream.of(approved.from(), approved.to());
            case Dispatched dispatched -> Stream.of(dispatched.from(), dispatched.to());
            case Unknown _,Rejected _,Closed _ -> Stream.empty();
        };
    }

    /** The stream of a transfer. */
    static StreamRef<Transfer> at(TransferId transfer) {
        return STREAM.at(transfer);
    }

    private static Transfer evolve(Transfer transfer, TransfersEvent event) {
        return switch (event) {
            case TransferRequested requested -> new Requested(requested.from(), requested.to(),
                    byNumber(requested.lines(), RequestedLine::lineNo));
            case TransferApproved approved -> new Approved(approved.from(), approved.to(),
                    byNumber(approved.lines(), ApprovedLine::lineNo));
            case TransferRejected _ -> new Rejected();
            case TransferDispatched sent -> new Dispatched(sent.from(), sent.to(),
                    byNumber(sent.lines().stream().map(TransitLine::of).toList(), line -> line.sent().lineNo()));
            case TransferReceived received -> settled(transfer, received.lines());
            case TransferShortfallRecorded shortfall -> settled(transfer, shortfall.lines());
            case TransferClosed closed -> settled(transfer, closed.lines().stream().map(ClosedLine::goods).toList());
        };
    }

    private static Transfer settled(Transfer transfer, List<TransferredLine> lines) {
        return switch (transfer) {
            case Dispatched dispatched -> dispatched.less(lines);
            case Unknown _,Requested _,Approved _,Rejected _,Closed _ ->
                throw new IllegalStateException("goods arrived that were not on their way");
        };
    }

    private static <T> NavigableMap<Integer, T> byNumber(List<T> lines, Function<T, Integer> lineNo) {
        NavigableMap<Integer, T> byNumber = new TreeMap<>();
        lines.forEach(line -> byNumber.put(lineNo.apply(line), line));
        return byNumber;
    }
}
