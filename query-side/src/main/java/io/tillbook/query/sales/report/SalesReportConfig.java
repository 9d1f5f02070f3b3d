package io.tillbook.query.sales.report;

import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.kernel.ViewsProgress;
import io.tillbook.query.store.ViewDatabase;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sales report. */
@Configuration(proxyBeanMethods = false)
public class SalesReportConfig {

    private static final String GROUP = "sales-report";

    @Bean
    DaySalesViews daySalesViews(ViewDatabase database) {
        return new DaySalesViews(database);
    }

    @Bean
    ViewGroup salesReportGroup(DaySalesViews views) {
        return new ViewGroup(GROUP, List.of(GroupedView.silent(new DaySalesProjection(), views.days())));
    }

    @Bean
    SkuDays skuDays(DaySalesViews views, ViewsProgress progress) {
        return new SkuDays(views, () -> progress.position(GROUP));
    }

    @Bean
    SoldFigures soldFigures(DaySalesViews views, SkuDays skus) {
        return new SoldFigures(views, skus);
    }

    @Bean
    SalesReportQueries salesReportQueries(DaySalesViews views, SkuDays skus) {
        return new SalesReportQueries(views, skus);
    }
}
