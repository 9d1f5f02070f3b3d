package io.tillbook.query.replenishment;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.replenishment.PolicyLayers;
import io.tillbook.api.replenishment.StockPolicy;
import io.tillbook.query.kernel.Absorbed;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts stocks together with their products, their policies and the day at their locations. */
final class StockPositions {

    private final ReplenishmentViews views;
    private final InstantSource clock;

    StockPositions(ReplenishmentViews views, InstantSource clock) {
        this.views = views;
        this.clock = clock;
    }

    /** One stock; an empty one where nothing is known of it. */
    StockPosition of(LocationId location, Sku sku) {
        Absorbed<StockPositionView> stock = views.stocks().get(StockPositionView.key(location, sku));
        return of(List.of(stock == null ? StockPositionView.none(location, sku) : stock.view())).getFirst();
    }

    /** The stocks, read in a few goes however many they are. */
    List<StockPosition> of(List<StockPositionView> stocks) {
        Set<String> skus = new HashSet<>();
        Set<String> locations = new HashSet<>();
        stocks.forEach(each -> {
            skus.add(each.sku().value());
            locations.add(each.location().value());
        });
        Map<String, Absorbed<SuppliedProductView>> products = views.products().load(skus);
        Map<String, Absorbed<StoreZoneView>> zones = views.zones().load(locations);
        Map<String, Absorbed<PolicyDefaultView>> defaults = views.defaults().load(defaultsOf(products));
        return stocks.stream().map(each -> position(each, products, zones, defaults)).toList();
    }

    private StockPosition position(StockPositionView stock, Map<String, Absorbed<SuppliedProductView>> products,
            Map<String, Absorbed<StoreZoneView>> zones, Map<String, Absorbed<PolicyDefaultView>> defaults) {
        Absorbed<SuppliedProductView> found = products.get(stock.sku().value());
        SuppliedProductView product = found == null ? SuppliedProductView.unknown(stock.sku()) : found.view();
        PolicyLayers layers = new PolicyLayers(stock.policy(), ofCategory(defaults, product.category()),
                policy(defaults.get(PolicyDefaultView.CHAIN)));
        return new StockPosition(stock, product, layers, today(zones.get(stock.location().value())));
    }

    private LocalDate today(@Nullable Absorbed<StoreZoneView> zone) {
        ZoneId at = zone == null ? ZoneOffset.UTC : zone.view().zone();
        return LocalDate.ofInstant(clock.instant(), at);
    }

    private static Set<String> defaultsOf(Map<String, Absorbed<SuppliedProductView>> products) {
        Set<String> keys = new HashSet<>(Set.of(PolicyDefaultView.CHAIN));
        products.values().forEach(product -> {
            String category = product.view().category();
            if (category != null) {
                keys.add(PolicyDefaultView.key(category));
            }
        });
        return keys;
    }

    private static StockPolicy ofCategory(Map<String, Absorbed<PolicyDefaultView>> defaults,
            @Nullable String category) {
        return category == null ? StockPolicy.NONE : policy(defaults.get(PolicyDefaultView.key(category)));
    }

    private static StockPolicy policy(@Nullable Absorbed<PolicyDefaultView> document) {
        return document == null ? StockPolicy.NONE : document.view().policy();
    }
}
