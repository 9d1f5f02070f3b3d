package io.tillbook.query.sales;

import io.tillbook.query.graphql.ChangeHub;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.store.ViewDatabase;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Receipts as they can be looked up. */
@Configuration(proxyBeanMethods = false)
public class SalesViewsConfig {

    @Bean
    SaleViews saleViews(ViewDatabase database) {
        return new SaleViews(database);
    }

    @Bean
    Sales sales(SaleViews views) {
        return new Sales(views);
    }

    @Bean
    ChangeHub<SaleView> completedSales() {
        return new ChangeHub<>();
    }

    @Bean
    ViewGroup salesGroup(SaleViews views, ChangeHub<SaleView> completed) {
        return new ViewGroup("sales", List.of(new GroupedView<>(new SaleProjection(), views.sales(),
                changes -> changes.stream()
                        .filter(change -> change.before() == null)
                        .forEach(change -> completed.publish(change.after().view())))));
    }

    @Bean
    SalesQueries salesQueries(SaleViews views, ChangeHub<SaleView> completed) {
        return new SalesQueries(views, completed);
    }
}
