package io.tillbook.query.pricing.list;

import io.tillbook.query.catalog.Locations;
import io.tillbook.query.catalog.Products;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.store.ViewDatabase;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Price lists and prices as they can be looked up. */
@Configuration(proxyBeanMethods = false)
public class PriceListViewsConfig {

    @Bean
    PriceListViews priceListViews(ViewDatabase database) {
        return new PriceListViews(database);
    }

    @Bean
    ViewGroup priceListGroup(PriceListViews views) {
        return new ViewGroup("price-lists",
                List.of(GroupedView.silent(new PriceListProjection(), views.lists()),
                        GroupedView.silent(new ListPricesProjection(), views.prices()),
                        GroupedView.silent(new PriceChangeProjection(), views.changes())));
    }

    @Bean
    PriceListQueries priceListQueries(PriceListViews views, Products products, Locations locations,
            InstantSource clock) {
        return new PriceListQueries(views, new PriceBooks(views, locations), new PricePreviews(views, products),
                products, clock);
    }
}
