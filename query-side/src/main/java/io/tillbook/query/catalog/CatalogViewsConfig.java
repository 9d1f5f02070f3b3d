package io.tillbook.query.catalog;

import io.tillbook.query.graphql.Lookup;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.store.ViewDatabase;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The catalog as it can be looked up. */
@Configuration(proxyBeanMethods = false)
public class CatalogViewsConfig {

    @Bean
    CatalogViews catalogViews(ViewDatabase database) {
        return new CatalogViews(database);
    }

    @Bean
    ViewGroup catalogGroup(CatalogViews views) {
        return new ViewGroup(Locations.GROUP, List.of(GroupedView.silent(new ProductProjection(), views.products()),
                GroupedView.silent(new LocationProjection(), views.locations())));
    }

    @Bean
    Products products(CatalogViews views) {
        return new Products(views);
    }

    @Bean
    Locations locations(CatalogViews views, InstantSource clock) {
        return new Locations(views, clock);
    }

    @Bean
    Lookup<ProductView> productLookup(CatalogViews views) {
        return new Lookup<>("Product", "sku", skus -> CatalogViews.of(views.products(), skus));
    }

    @Bean
    Lookup<LocationView> locationLookup(CatalogViews views) {
        return new Lookup<>("Location", "location", ids -> CatalogViews.of(views.locations(), ids));
    }

    @Bean
    CatalogQueries catalogQueries(CatalogViews views) {
        return new CatalogQueries(views);
    }
}
