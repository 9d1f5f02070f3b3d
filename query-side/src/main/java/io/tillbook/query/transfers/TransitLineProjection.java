package io.tillbook.query.transfers;

import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.transfers.TransferredLine;
import io.tillbook.api.transfers.TransfersEvent;
import io.tillbook.query.kernel.Projection;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Goods on their way, by destination, SKU, transfer, line and batch. */
final class TransitLineProjection implements Projection<TransitLineView> {

    /** What an event changes of one document. */
    private record Moved(TransitLineView start, MovedGoods goods) {
        Moved plus(Moved other) {
            return new Moved(start, goods.plus(other.goods));
        }
    }

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(TransfersEvent.class);
    }

    @Override
    public List<Step<TransitLineView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof TransfersEvent event
                ? steps(event, recorded.occurrence().occurredAt())
                : List.of();
    }

    private static List<Step<TransitLineView>> steps(TransfersEvent event, OffsetDateTime at) {
        Map<String, Moved> changes = new LinkedHashMap<>();
        event.departed().forEach(line -> add(changes, event, line, at, UnaryOperator.identity()));
        event.settled().forEach(line -> add(changes, event, line, at, MovedGoods::negated));
        return changes.entrySet().stream().map(each -> step(each.getKey(), each.getValue())).toList();
    }

    private static void add(Map<String, Moved> changes, TransfersEvent event, TransferredLine line,
            OffsetDateTime at, UnaryOperator<MovedGoods> sign) {
        for (StockPart part : line.goods()) {
            MovedGoods goods = sign.apply(new MovedGoods(part.quantity(), part.costMinor()));
            changes.merge(TransitLineView.key(event, line, part),
                    new Moved(TransitLineView.of(event, line, part, at), goods), Moved::plus);
        }
    }

    private static Step<TransitLineView> step(String key, Moved moved) {
        return new Step<>(key, before -> (before == null ? moved.start() : before).plus(moved.goods()));
    }
}
