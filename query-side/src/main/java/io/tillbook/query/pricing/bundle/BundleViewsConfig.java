package io.tillbook.query.pricing.bundle;

import io.tillbook.query.catalog.Locations;
import io.tillbook.query.catalog.Products;
import io.tillbook.query.catalog.scan.Scans;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.kernel.ViewsProgress;
import io.tillbook.query.pricing.list.PriceCourses;
import io.tillbook.query.pricing.promotion.Promotions;
import io.tillbook.query.store.ViewDatabase;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Bundles for tills. */
@Configuration(proxyBeanMethods = false)
public class BundleViewsConfig {
    @Bean
    BundleViews bundleViews(ViewDatabase database) {
        return new BundleViews(database);
    }

    @Bean
    ViewGroup bundleGroup(BundleViews views) {
        return new ViewGroup("bundles", List.of(GroupedView.silent(new BundleChangeProjection(), views.changes())));
    }

    @Bean
    Bundles bundles(BundleViews views, Locations locations, Products products, PriceCourses prices,
            Promotions promotions, Scans scans, ViewsProgress progress) {
        return new Bundles(views, locations, products, prices, promotions, scans, progress);
    }
}
