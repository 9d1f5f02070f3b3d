package io.tillbook.query.tax;

import io.tillbook.query.catalog.Locations;
import io.tillbook.query.catalog.Products;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.store.ViewDatabase;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tax classes and tax reports as they can be looked up. */
@Configuration(proxyBeanMethods = false)
public class TaxViewsConfig {

    @Bean
    TaxViews taxViews(ViewDatabase database) {
        return new TaxViews(database);
    }

    @Bean
    ViewGroup taxGroup(TaxViews views) {
        return new ViewGroup("taxes",
                List.of(GroupedView.silent(new TaxClassProjection(), views.classes()),
                        GroupedView.silent(new ClassifiedProductProjection(), views.products()),
                        GroupedView.silent(new DayTaxesProjection(), views.days())));
    }

    @Bean
    TaxesInForce taxesInForce(TaxViews views) {
        return new TaxesInForce(views);
    }

    @Bean
    TaxQueries taxQueries(TaxViews views, TaxesInForce taxes, Locations locations, Products products,
            InstantSource clock) {
        return new TaxQueries(views, taxes, new TaxRatePreviews(views, locations), locations, products, clock);
    }
}
