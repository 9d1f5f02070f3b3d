package io.tillbook.query.pricing.list;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.list.PriceBook;
import io.tillbook.api.pricing.list.PriceListEvent.PriceEnded;
import io.tillbook.api.pricing.list.PriceListEvent.PriceSet;
import io.tillbook.api.pricing.list.PriceListEvent;
import io.tillbook.api.pricing.list.PriceListId;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** Prices by product and list, dropped when they are over for long as the ledger itself drops them. */
final class ListPricesProjection implements Projection<ListPricesView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(PriceSet.class, PriceEnded.class);
    }

    @Override
    public List<Step<ListPricesView>> steps(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case PriceSet set -> step(set.sku(), set.list(), set);
            case PriceEnded ended -> step(ended.sku(), ended.list(), ended);
            default -> List.of();
        };
    }

    private static List<Step<ListPricesView>> step(Sku sku, PriceListId list, PriceListEvent event) {
        return List.of(new Step<>(ListPricesView.key(sku, list), before -> new ListPricesView(sku, list,
                (before == null ? PriceBook.EMPTY : before.book()).after(event))));
    }
}
