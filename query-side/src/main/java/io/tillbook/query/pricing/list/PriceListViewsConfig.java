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
    PriceBooks priceBooks(PriceListViews views, Locations locations) {
        return new PriceBooks(views, locations);
    }

    @Bean
    PricesInForce pricesInForce(PriceBooks books) {
        return new PricesInForce(books);
    }

    @Bean
    PriceCourses priceCourses(PriceListViews views) {
        return new PriceCourses(views);
    }

    @Bean
    PriceListQueries priceListQueries(PriceListViews views, PriceBooks books, Products products,
            InstantSource clock) {
        return new PriceListQueries(views, books, new PricePreviews(views, products), products, clock);
    }
}
