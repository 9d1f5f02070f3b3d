package io.tillbook.query.sales;

import io.tillbook.query.checkout.KnownMembers;
import io.tillbook.query.graphql.ChangeHub;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.pricing.promotion.Promotions;
import io.tillbook.query.store.ViewDatabase;
import java.util.List;
import java.util.Optional;
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
                completed.feed(
                        sale -> Optional.of(sale.now().view()).filter(view -> view.completed() > sale.since())))));
    }

    @Bean
    SalesQueries salesQueries(SaleViews views, ChangeHub<SaleView> completed, KnownMembers members) {
        return new SalesQueries(views, completed, members);
    }

    @Bean
    SalePricingQueries salePricingQueries(SaleViews views, Promotions promotions) {
        return new SalePricingQueries(views, promotions);
    }
}
