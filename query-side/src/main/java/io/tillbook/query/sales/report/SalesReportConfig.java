package io.tillbook.query.sales.report;

import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.store.ViewDatabase;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sales report. */
@Configuration(proxyBeanMethods = false)
public class SalesReportConfig {

    @Bean
    DaySalesViews daySalesViews(ViewDatabase database) {
        return new DaySalesViews(database);
    }

    @Bean
    ViewGroup salesReportGroup(DaySalesViews views) {
        return new ViewGroup("sales-report", List.of(GroupedView.silent(new DaySalesProjection(), views.days())));
    }

    @Bean
    SalesReportQueries salesReportQueries(DaySalesViews views) {
        return new SalesReportQueries(views);
    }
}
