package io.tillbook.query.transfers;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.transfers.ApprovedLine;
import io.tillbook.api.transfers.ClosingReason;
import io.tillbook.api.transfers.RequestedLine;
import io.tillbook.api.transfers.Shortfall;
import io.tillbook.api.transfers.TransferredLine;
import io.tillbook.api.transfers.TransfersEvent;
import io.tillbook.api.transfers.TransfersEvent.TransferApproved;
import io.tillbook.api.transfers.TransfersEvent.TransferClosed;
import io.tillbook.api.transfers.TransfersEvent.TransferDispatched;
import io.tillbook.api.transfers.TransfersEvent.TransferReceived;
import io.tillbook.api.transfers.TransfersEvent.TransferRejected;
import io.tillbook.api.transfers.TransfersEvent.TransferRequested;
import io.tillbook.api.transfers.TransfersEvent.TransferShortfallRecorded;
import io.tillbook.query.kernel.Projection;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Transfers by id. */
final class TransferProjection implements Projection<TransferView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(TransfersEvent.class);
    }

    @Override
    public List<Step<TransferView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof TransfersEvent event
                ? List.of(new Step<>(event.transferId().value(), before -> after(before, event, recorded)))
                : List.of();
    }

    private static @Nullable TransferView after(@Nullable TransferView before, TransfersEvent event,
            RecordedEvent recorded) {
        OffsetDateTime at = recorded.occurrence().occurredAt();
        return switch (event) {
            case TransferRequested requested -> begun(requested, recorded.position()).reached(TransferState.REQUESTED,
                    at, requested.lines().stream().map(TransferLineView::wanted).toList());
            case TransferDispatched sent -> dispatched(before == null ? begun(sent, recorded.position()) : before,
                    sent, at);
            // Nothing is approved, arrives or is given up that was neither requested nor sent.
            case TransferApproved _,TransferRejected _,TransferReceived _ -> before == null ? null
                    : next(before, event, at);
            case TransferShortfallRecorded _,TransferClosed _ -> before == null ? null : next(before, event, at);
        };
    }

    private static TransferView next(TransferView transfer, TransfersEvent event, OffsetDateTime at) {
        return switch (event) {
            case TransferApproved approved -> transfer
                    .reached(TransferState.APPROVED, at,
                            each(transfer.lines(), approved.lines(), ApprovedLine::lineNo, TransferLineView::allowed))
                    .approvedBy(approved.approvedBy());
            case TransferRejected rejected -> transfer.reached(TransferState.REJECTED, at, transfer.lines())
                    .because(rejected.reason());
            case TransferReceived received -> transfer.settled(at, each(transfer.lines(), received.lines(),
                    TransferredLine::lineNo, TransferLineView::arrived));
            case TransferShortfallRecorded missing -> transfer.settled(at, each(transfer.lines(), missing.settled(),
                    TransferredLine::lineNo, (line, goods) -> line.lost(goods, reason(missing.shortfall()), null)));
            case TransferClosed closed -> transfer.settled(at, each(transfer.lines(), closed.lines(),
                    goods -> goods.goods().lineNo(),
                    (line, goods) -> line.lost(goods.goods(), goods.reason(), goods.note())));
            case TransferRequested _,TransferDispatched _ -> transfer;
        };
    }

    private static TransferView begun(TransfersEvent event, long position) {
        TransferRequested request = event instanceof TransferRequested requested ? requested : null;
        return new TransferView(event.transferId(), event.from(), event.to(), TransferState.REQUESTED, position,
                List.of(), request == null ? null : request.neededBy(), request == null ? null : request.note(), null,
                null, TransferView.Dates.NONE);
    }

    private static TransferView dispatched(TransferView transfer, TransferDispatched sent, OffsetDateTime at) {
        List<TransferLineView> lines = transfer.lines().isEmpty()
                ? sent.lines().stream().map(TransferLineView::unasked).toList()
                : each(transfer.lines(), sent.heldBack(), RequestedLine::lineNo, TransferLineView::withheld);
        return transfer.reached(TransferState.DISPATCHED, at,
                each(lines, sent.lines(), TransferredLine::lineNo, TransferLineView::departed));
    }

    /** The lines after everything that is told of them. */
    private static <T> List<TransferLineView> each(List<TransferLineView> lines, List<T> news, ToIntFunction<T> lineNo,
            BiFunction<TransferLineView, T, TransferLineView> change) {
        return lines.stream().map(line -> {
            TransferLineView after = line;
            for (T told : news) {
                after = lineNo.applyAsInt(told) == line.lineNo() ? change.apply(after, told) : after;
            }
            return after;
        }).toList();
    }

    private static ClosingReason reason(Shortfall shortfall) {
        return switch (shortfall) {
            case LOST -> ClosingReason.LOST;
            case DAMAGED -> ClosingReason.DAMAGED;
            case IN_TRANSIT -> throw new IllegalArgumentException("goods on their way are not given up");
        };
    }
}
