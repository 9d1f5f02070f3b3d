package io.tillbook.query.transfers;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.transfers.RequestedLine;
import io.tillbook.api.transfers.TransferId;
import io.tillbook.api.transfers.TransferredLine;
import io.tillbook.api.transfers.TransfersEvent.TransferDispatched;
import io.tillbook.api.transfers.TransfersEvent.TransferRequested;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which SKUs transfers have to do with. */
final class TransferredSkuProjection implements Projection<TransferredSkuView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(TransferRequested.class, TransferDispatched.class);
    }

    @Override
    public List<Step<TransferredSkuView>> steps(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case TransferRequested event ->
                steps(recorded, event.transferId(), event.lines().stream().map(RequestedLine::sku));
            case TransferDispatched event ->
                steps(recorded, event.transferId(), event.lines().stream().map(TransferredLine::sku));
            default -> List.of();
        };
    }

    private static List<Step<TransferredSkuView>> steps(RecordedEvent recorded, TransferId transfer,
            Stream<Sku> skus) {
        return skus.distinct()
                .map(sku -> new Step<TransferredSkuView>(sku.value() + "/" + transfer.value(),
                        before -> before == null ? new TransferredSkuView(sku, transfer, recorded.position()) : before))
                .toList();
    }
}
