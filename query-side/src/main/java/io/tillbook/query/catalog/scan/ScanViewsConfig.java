package io.tillbook.query.catalog.scan;

import io.tillbook.query.catalog.Products;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.store.ViewDatabase;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Barcodes and layouts of labels, as they can be looked up. */
@Configuration(proxyBeanMethods = false)
public class ScanViewsConfig {
    @Bean
    ScanViews scanViews(ViewDatabase database) {
        return new ScanViews(database);
    }

    @Bean
    ViewGroup scanGroup(ScanViews views) {
        return new ViewGroup("scans", List.of(GroupedView.silent(new BarcodeProjection(), views.barcodes()),
                GroupedView.silent(new LabelLayoutsProjection(), views.layouts())));
    }

    @Bean
    Scans scans(ScanViews views, Products products) {
        return new Scans(views, products);
    }

    @Bean
    ScanQueries scanQueries(Scans scans, InstantSource clock) {
        return new ScanQueries(scans, clock);
    }
}
