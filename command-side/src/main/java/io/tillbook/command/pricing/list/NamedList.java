package io.tillbook.command.pricing.list;

import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.pricing.list.PriceList;
import io.tillbook.api.pricing.list.PriceListId;
import io.tillbook.api.pricing.list.PriceListRejection.UnknownPriceList;
import io.tillbook.api.pricing.list.PricePlace;
import io.tillbook.api.pricing.list.PriceRules;
import io.tillbook.api.pricing.list.PriceScope;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The list that a command names, which alone knows where it holds. */
final class NamedList {
    private NamedList() {}

    /** Looks at the list, at those wider than it, and at the clock that it goes by. */
    static Footprint reading(PriceListId list, States known) {
        Footprint lists = Footprint.none().reading(ChainPriceLists.STREAM);
        LocationId store = find(known, list).map(PriceList::scope).map(PriceScope::store).orElse(null);
        return store == null ? lists : lists.reading(Location.at(store));
    }

    /** What it concerns; nothing where there is no such list. */
    static Extent extent(States states, PriceListId list) {
        return find(states, list).map(PriceList::scope).map(PriceScope::extent).orElse(Extent.NOWHERE);
    }

    /** Decides by the rules of the list, where there is one. */
    static Decision decide(States states, PriceListId list, Instant now, Function<PriceRules, Decision> decision) {
        return find(states, list).map(found -> decision.apply(rules(states, found, now)))
                .orElseGet(() -> Decision.refused(new UnknownPriceList(list)));
    }

    /**
     * The rules of a list.
     *
     * @throws java.util.NoSuchElementException when there is no such list
     */
    static PriceRules rules(States states, PriceListId list, Instant now) {
        return rules(states, find(states, list).orElseThrow(), now);
    }

    private static PriceRules rules(States states, PriceList list, Instant now) {
        return new PriceRules(states.of(ChainPriceLists.STREAM), list, place(states, list), now);
    }

    private static PricePlace place(States states, PriceList list) {
        LocationId store = list.scope().store();
        return store == null
                ? PricePlace.of(list.scope(), Objects.requireNonNull(list.zone(), "the clock of a wide list"))
                : of(states, store, null);
    }

    /** A location that is open, as far as prices depend on it. */
    static PricePlace of(States states, LocationId location, @Nullable String channel) {
        Location.Open open = Catalog.open(states, location);
        return new PricePlace(location, open.region(), open.zone(), channel);
    }

    private static Optional<PriceList> find(States states, PriceListId list) {
        return states.of(ChainPriceLists.STREAM).find(list);
    }
}
