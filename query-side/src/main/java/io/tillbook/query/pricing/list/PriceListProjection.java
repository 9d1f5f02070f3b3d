package io.tillbook.query.pricing.list;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.pricing.list.PriceListEvent.PriceListChanged;
import io.tillbook.api.pricing.list.PriceListEvent.PriceListClosed;
import io.tillbook.api.pricing.list.PriceListEvent.PriceListOpened;
import io.tillbook.api.pricing.list.PriceListEvent;
import io.tillbook.api.pricing.list.PriceListId;
import io.tillbook.api.pricing.list.PriceLists;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Price lists by id. */
final class PriceListProjection implements Projection<PriceListView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(PriceListOpened.class, PriceListChanged.class, PriceListClosed.class);
    }

    @Override
    public List<Step<PriceListView>> steps(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case PriceListOpened opened -> step(opened.list(), opened);
            case PriceListChanged changed -> step(changed.list(), changed);
            case PriceListClosed closed -> step(closed.list(), closed);
            default -> List.of();
        };
    }

    private static List<Step<PriceListView>> step(PriceListId list, PriceListEvent event) {
        return List.of(new Step<>(list.value(), before -> after(list, event, before)));
    }

    private static @Nullable PriceListView after(PriceListId list, PriceListEvent event,
            @Nullable PriceListView before) {
        PriceLists known = before == null ? PriceLists.NONE : PriceLists.of(Stream.of(before.list()));
        return known.after(event).find(list).map(PriceListView::of).orElse(null);
    }
}
