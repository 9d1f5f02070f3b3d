package io.tillbook.query.catalog;

import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.store.ViewDatabase;
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
        return new ViewGroup("catalog", List.of(GroupedView.silent(new ProductProjection(), views.products()),
                GroupedView.silent(new LocationProjection(), views.locations())));
    }

    @Bean
    CatalogQueries catalogQueries(CatalogViews views) {
        return new CatalogQueries(views);
    }
}
