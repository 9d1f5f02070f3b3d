package io.tillbook.query.pricing.list;

import io.tillbook.api.pricing.list.PriceLevel;
import io.tillbook.api.pricing.list.PriceList;
import io.tillbook.api.pricing.list.PricePlace;
import io.tillbook.api.pricing.list.PriceScope;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A price list.
 *
 * @param list the list
 * @param where its scope as one text, by which it is looked up
 */
record PriceListView(PriceList list, String where) {

    static PriceListView of(PriceList list) {
        PriceScope scope = list.scope();
        String name = switch (scope.level()) {
            case CHANNEL -> Objects.requireNonNull(scope.channel());
            case STORE -> Objects.requireNonNull(scope.store()).value();
            case REGION -> Objects.requireNonNull(scope.region());
            case CHAIN -> "";
        };
        return new PriceListView(list, where(scope.level(), name));
    }

    /** The scopes that cover a place. */
    static List<String> covering(PricePlace place) {
        return Stream.of(Optional.of(where(PriceLevel.CHAIN, "")),
                Optional.ofNullable(place.region()).map(region -> where(PriceLevel.REGION, region)),
                Optional.ofNullable(place.location()).map(store -> where(PriceLevel.STORE, store.value())),
                Optional.ofNullable(place.channel()).map(channel -> where(PriceLevel.CHANNEL, channel)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String where(PriceLevel level, String name) {
        return level + "/" + name;
    }
}
