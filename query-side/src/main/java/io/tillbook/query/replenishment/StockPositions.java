package io.tillbook.query.replenishment;

import static java.util.Objects.requireNonNull;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.replenishment.PolicyLayers;
import io.tillbook.api.replenishment.StockPolicy;
import io.tillbook.query.catalog.Locations;
import io.tillbook.query.catalog.ProductView;
import io.tillbook.query.catalog.Products;
import io.tillbook.query.kernel.StoredView;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts stocks together with their products, their policies and the day at their locations. */
record StockPositions(ReplenishmentViews views, Products products, Locations locations) {

    /** The stocks, read in a few goes however many they are. */
    List<StockPosition> of(List<Stock> stocks) {
        Map<Sku, SuppliedProduct> supplied = products(stocks.stream().map(Stock::sku).distinct().toList());
        Map<LocationId, LocalDate> days = locations.today(stocks.stream().map(Stock::location).distinct().toList());
        Map<String, StoredView<PolicyDefaultView>> defaults = views.defaults().load(defaultsOf(supplied.values()));
        return stocks.stream().map(stock -> {
            SuppliedProduct product = requireNonNull(supplied.get(stock.sku()));
            PolicyLayers layers = new PolicyLayers(stock.wanted().policy(), ofCategory(defaults, product.category()),
                    policy(defaults.get(PolicyDefaultView.CHAIN)));
            return new StockPosition(stock, product, layers, requireNonNull(days.get(stock.location())));
        }).toList();
    }

    private Map<Sku, SuppliedProduct> products(List<Sku> skus) {
        Map<Sku, ProductView> known = products.of(skus);
        Map<String, StoredView<SupplyView>> supplies = views.supplies().load(skus.stream().map(Sku::value).toList());
        Map<Sku, SuppliedProduct> supplied = new HashMap<>();
        for (Sku sku : skus) {
            StoredView<SupplyView> supply = supplies.get(sku.value());
            supplied.put(sku, new SuppliedProduct(known.get(sku),
                    supply == null ? SupplyView.none(sku) : supply.view()));
        }
        return supplied;
    }

    private static Set<String> defaultsOf(Collection<SuppliedProduct> products) {
        Set<String> keys = new HashSet<>(Set.of(PolicyDefaultView.CHAIN));
        products.forEach(product -> {
            String category = product.category();
            if (category != null) {
                keys.add(PolicyDefaultView.key(category));
            }
        });
        return keys;
    }

    private static StockPolicy ofCategory(Map<String, StoredView<PolicyDefaultView>> defaults,
            @Nullable String category) {
        return category == null ? StockPolicy.NONE : policy(defaults.get(PolicyDefaultView.key(category)));
    }

    private static StockPolicy policy(@Nullable StoredView<PolicyDefaultView> document) {
        return document == null ? StockPolicy.NONE : document.view().policy();
    }
}
