package io.tillbook.query.transfers;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.transfers.Shortfall;
import io.tillbook.api.transfers.TransferId;
import io.tillbook.api.transfers.TransferredLine;
import io.tillbook.api.transfers.TransfersEvent;
import io.tillbook.api.transfers.TransfersEvent.TransferDispatched;
import io.tillbook.api.transfers.TransfersEvent.TransferReceived;
import io.tillbook.api.transfers.TransfersEvent.TransferShortfallRecorded;
import io.tillbook.query.kernel.Projection;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/** What is on its way, line by line. */
final class InTransitProjection implements Projection<InTransitView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(TransfersEvent.class);
    }

    @Override
    public List<Step<InTransitView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof TransfersEvent event
                ? steps(event, recorded.occurrence().occurredAt())
                : List.of();
    }

    private static List<Step<InTransitView>> steps(TransfersEvent event, OffsetDateTime at) {
        return switch (event) {
            case TransferDispatched sent -> sent.lines().stream().map(line -> sent(sent, line, at)).toList();
            case TransferReceived arrived -> settled(arrived.transferId(), arrived.lines());
            case TransferShortfallRecorded missing -> missing.shortfall() == Shortfall.IN_TRANSIT
                    ? List.of()
                    : settled(missing.transferId(), missing.lines());
        };
    }

    private static Step<InTransitView> sent(TransferDispatched sent, TransferredLine line, OffsetDateTime at) {
        InTransitView nothing = new InTransitView(sent.transferId(), line.lineNo(), line.sku(), sent.from(), sent.to(),
                null, Quantity.ZERO, Money.ZERO, at, List.of());
        return new Step<>(key(sent.transferId(), line), before -> nothing.with(line.goods()));
    }

    private static List<Step<InTransitView>> settled(TransferId transfer, List<TransferredLine> lines) {
        return lines.stream()
                .map(line -> new Step<InTransitView>(key(transfer, line),
                        before -> before == null ? null : before.without(line.goods())))
                .toList();
    }

    // Lines of a transfer in their order.
    private static String key(TransferId transfer, TransferredLine line) {
        return "%s/%010d".formatted(transfer.value(), line.lineNo());
    }
}
