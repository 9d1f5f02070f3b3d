package io.tillbook.query.transfers;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.transfers.TransferredLine;
import io.tillbook.api.transfers.TransfersEvent;
import io.tillbook.query.kernel.Projection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Sums of what is on its way. */
final class TransitTotalProjection implements Projection<TransitTotalView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(TransfersEvent.class);
    }

    @Override
    public List<Step<TransitTotalView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof TransfersEvent event ? steps(event) : List.of();
    }

    private static List<Step<TransitTotalView>> steps(TransfersEvent event) {
        Map<String, MovedGoods> changes = new LinkedHashMap<>();
        event.departed().forEach(line -> add(changes, event.to(), line, MovedGoods.of(line)));
        event.settled().forEach(line -> add(changes, event.to(), line, MovedGoods.of(line).negated()));
        return changes.entrySet()
                .stream()
                .map(each -> new Step<TransitTotalView>(each.getKey(),
                        before -> (before == null ? TransitTotalView.NONE : before).plus(each.getValue())))
                .toList();
    }

    private static void add(Map<String, MovedGoods> changes, LocationId to, TransferredLine line, MovedGoods goods) {
        Stream.of(TransitTotalView.key(null, null), TransitTotalView.key(to, null),
                TransitTotalView.key(null, line.sku()), TransitTotalView.key(to, line.sku()))
                .forEach(key -> changes.merge(key, goods, MovedGoods::plus));
    }
}
