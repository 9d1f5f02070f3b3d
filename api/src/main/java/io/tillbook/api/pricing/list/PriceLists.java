package io.tillbook.api.pricing.list;

import io.tillbook.api.pricing.list.PriceListEvent.PriceEnded;
import io.tillbook.api.pricing.list.PriceListEvent.PriceListChanged;
import io.tillbook.api.pricing.list.PriceListEvent.PriceListClosed;
import io.tillbook.api.pricing.list.PriceListEvent.PriceListOpened;
import io.tillbook.api.pricing.list.PriceListEvent.PriceSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * All price lists of a chain, those included that are closed.
 *
 * @param byId by their ids
 */
public record PriceLists(Map<String, PriceList> byId) {
    /** None. */
    public static final PriceLists NONE = new PriceLists(Map.of());
    /** Most lists that a chain can ever open: whoever asks for a price looks at them. */
    public static final int MOST = 10_000;

    /** Some lists. */
    public static PriceLists of(Stream<PriceList> lists) {
        Map<String, PriceList> byId = new TreeMap<>();
        lists.forEach(list -> byId.put(list.list().value(), list));
        return new PriceLists(byId);
    }

    /** The list of an id. */
    public Optional<PriceList> find(PriceListId list) {
        return Optional.ofNullable(byId.get(list.value()));
    }

    /** The open list of a scope; there is one at most. */
    public Optional<PriceList> openOf(PriceScope scope) {
        return all().filter(list -> list.isOpen() && list.scope().equals(scope)).findFirst();
    }

    /** All of them, by id. */
    public Stream<PriceList> all() {
        return byId.values().stream();
    }

    /** The lists after an event. */
    public PriceLists after(PriceListEvent event) {
        return switch (event) {
            case PriceListOpened opened -> with(opened.opened());
            case PriceListChanged changed -> change(changed.list(),
                    list -> list.changed(changed.name(), changed.narrower()));
            case PriceListClosed closed -> change(closed.list(),
                    list -> list.closed(closed.until(), closed.publishedAt()));
            case PriceSet _,PriceEnded _ -> this;
        };
    }

    private PriceLists change(PriceListId list, UnaryOperator<PriceList> change) {
        return find(list).map(change).map(this::with).orElse(this);
    }

    private PriceLists with(PriceList list) {
        Map<String, PriceList> more = new TreeMap<>(byId);
        more.put(list.list().value(), list);
        return new PriceLists(more);
    }
}
